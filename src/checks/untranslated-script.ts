import { KIND_MASK, Sign, TokenFlag, TokenKind, type Document } from '../model/document.ts'
import { FIRST_OTHER_SCRIPT, SCRIPT_NAMES, scriptOf, scriptsOf, type Script } from '../text/scripts.ts'
import type { DocumentCheck, Report } from './check.ts'
import { blockAt, isGlued, isNumber, isWord, sentenceEnd, sentenceWith } from './tokens.ts'
import { isDeliberate } from './untranslated-context.ts'

/** A Greek letter or two are a sign of mathematics, a unit or a variant of a virus. */
const GREEK_SIGN = 2

/** A letter that may be of another script than Latin; most texts have none. */
const OTHER_SCRIPT = /[\u0370-\u1dff\u1f00-\u1fff\u3005-\ufdff\ufe70-\uffdc]/

interface ScriptRun {
  readonly script: Script
  readonly first: number
  end: number
}

/** Finds words in a script that the language of the text is not written in. */
export const untranslatedScript: DocumentCheck = {
  name: 'untranslated-script',
  describe: 'Words in a script that the language of the text is not written in.',
  layer: 'word',
  options: {},
  needs: () => Sign.otherScript,
  placeholders: ['script'],
  run(document, _rule, report) {
    if (!OTHER_SCRIPT.test(document.text)) return
    const own = scriptsOf(document.language)
    const { tokens, text } = document
    for (let token = 0; token < tokens.count; token++) {
      if (text.charCodeAt(tokens.start[token]) < FIRST_OTHER_SCRIPT) continue
      const script = wordScript(document, token)
      if (!script || own.includes(script)) continue
      const run = runFrom(document, token, script)
      reportRun(document, run, report)
      token = run.end - 1
    }
  },
}

/** The script of a word, by its last letter. */
function wordScript({ text, tokens }: Document, token: number): Script | undefined {
  const flag = tokens.flags[token]
  if ((flag & KIND_MASK) !== TokenKind.word || flag & TokenFlag.protected) return undefined
  return scriptOf(text.charCodeAt(tokens.end[token] - 1))
}

/** Words of one script that follow one another in a block, with the marks and figures between them. */
function runFrom(document: Document, first: number, script: Script): ScriptRun {
  const { endToken } = document.blocks[blockAt(document, first)]
  // The figure of “16万” belongs to it.
  const start = isNumber(document.tokens, first - 1) && isGlued(document.tokens, first) ? first - 1 : first
  const run: ScriptRun = { script, first: start, end: first + 1 }
  for (let token = first + 1; token < endToken; token++) {
    if (wordScript(document, token) === script) run.end = token + 1
    else if (isWord(document.tokens, token) || (document.tokens.flags[token] & KIND_MASK) === TokenKind.quote) break
  }
  return run
}

function reportRun(document: Document, { script, first, end }: ScriptRun, report: Report): void {
  const { tokens } = document
  const start = tokens.start[first]
  if (tokens.flags[first] & TokenFlag.title && !isMixed(document, first, end)) return
  if (script === 'greek' && end === first + 1 && tokens.end[first] - start <= GREEK_SIGN) return
  const block = document.blocks[blockAt(document, first)]
  if (block.role === 'interface') return
  const sentence = sentenceWith(document, first)
  const from = document.sentences[sentence]
  const to = Math.max(end, sentenceEnd(document, sentence))
  const isWhole = first === block.firstToken && end >= block.endToken - 1
  if (!isWhole && isDeliberate(document, first, end, from, to)) return
  // Behind a name it may be the name in its own letters, in quotation marks a title, beside other scripts a sample of languages.
  const followsName = first > from && (tokens.flags[first - 1] & TokenFlag.capital) !== 0 && !(tokens.flags[first - 1] & TokenFlag.sentenceStart)
  const isDoubtful = (tokens.flags[first] & TokenFlag.quoted) !== 0 || followsName || hasOtherScript(document, from, to, script)
  report({ start, end: tokens.end[end - 1], values: { script: SCRIPT_NAMES[script] }, status: isDoubtful && !isWhole ? 'suspicious' : undefined })
}

/** Whether Latin words stand beside a foreign one within the quotation marks of a title. */
const isMixed = ({ text, tokens }: Document, first: number, end: number): boolean =>
  [first - 1, end].some((token) => token >= 0 && isWord(tokens, token) && (tokens.flags[token] & TokenFlag.title) !== 0 && text.charCodeAt(tokens.start[token]) < FIRST_OTHER_SCRIPT)

function hasOtherScript(document: Document, from: number, to: number, script: Script): boolean {
  for (let token = from; token < to; token++) {
    const other = wordScript(document, token)
    if (other && other !== script) return true
  }
  return false
}
