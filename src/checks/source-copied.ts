import { copiedRuns, type CopiedRun } from '../bilingual/copied-words.ts'
import type { PairUnit } from '../bilingual/pair.ts'
import { TokenFlag, type Document } from '../model/document.ts'
import { languageName } from '../text/language-names.ts'
import { languageBit } from '../text/language-profile.ts'
import { option, type DocumentCheck } from './check.ts'
import { isDeliberate } from './untranslated-context.ts'

/** Words in a row from which on a run is sure. */
const SURE_WORDS = 3

/** Words and runs that stand in the text as they stood in the source. */
export const sourceCopied: DocumentCheck = {
  name: 'source-copied',
  describe: 'A word, or a run of words, copied from the source that is no English.',
  layer: 'word',
  needsSource: true,
  options: {
    run: { type: 'boolean', default: false, describe: 'report runs of words; else lone words' },
    loanwords: { type: 'strings', default: [], describe: 'words that are at home in English, without their accents' },
  },
  placeholders: ['language'],
  run(document, rule, report, { pair }) {
    const loanwords = new Set(option<readonly string[]>(rule, 'loanwords'))
    const wantsRuns = option<boolean>(rule, 'run')
    const language = languageName(pair!.sourceLanguage)
    for (const unit of pair!.units) {
      for (const run of copiedRuns(unit, loanwords)) {
        if (run.words > 1 !== wantsRuns || isLeftOnPurpose(document, run, unit)) continue
        const sure = run.words >= SURE_WORDS && run.foreign >= 2
        report({ start: run.start, end: run.end, source: run.source, values: { language }, status: sure ? 'error' : undefined, severity: sure ? 'major' : undefined })
      }
    }
  },
}

/** A quoted phrase, a gloss, italics; a half-translated quotation is none of these. */
function isLeftOnPurpose(document: Document, run: CopiedRun, { source, target }: PairUnit): boolean {
  const { firstToken, endToken, words } = run
  const { flags, start, end } = document.tokens
  if (isDeliberate(document, firstToken, endToken, target.firstToken, target.endToken)) return true
  if (/[-–]/.test(document.text[start[firstToken] - 1] ?? '') || /[-–]/.test(document.text[end[endToken - 1]] ?? '')) return true
  // “Casa de campo”: words of a name go on after it.
  const before = firstToken > target.firstToken ? flags[firstToken - 1] : 0
  if (before & TokenFlag.capital && !(before & TokenFlag.sentenceStart) && document.text.slice(end[firstToken - 1], start[firstToken]) === ' ' && words < SURE_WORDS) return true
  // “za Sdružení Za vodu pro lidi”: a small word with a capital within the sentence begins a name.
  if (before & TokenFlag.capital && !(before & TokenFlag.sentenceStart) && source.words.some(({ start: from, capital, opensSentence, spelling }) => capital && !opensSentence && spelling.exact === document.text.slice(start[firstToken - 1], end[firstToken - 1]) && (spelling.mask & languageBit(source.language)) !== 0 && from < run.source.start)) return true
  if (!(flags[firstToken] & TokenFlag.quoted)) return false
  const isQuotedWord = (token: number): boolean => token >= target.firstToken && token < target.endToken && (flags[token] & TokenFlag.quoted) !== 0 && /\p{L}/u.test(document.text.slice(start[token], end[token]))
  return words < SURE_WORDS || !(isQuotedWord(firstToken - 1) || isQuotedWord(endToken))
}
