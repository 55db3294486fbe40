import type { Block, Document } from '../model/document.ts'
import type { Status } from '../model/rule.ts'
import { languageName } from '../text/language-names.ts'
import type { DocumentCheck, Report } from './check.ts'
import { blockAt } from './tokens.ts'
import { readLanguages, type ForeignSentence } from './untranslated-verdict.ts'

/** From this share of its words on the article as a whole is in another language; then one finding says so. */
const WHOLE_SHARE = 0.6
const WHOLE_SENTENCES = 3

/** Sentences of one block that follow one another in one language. */
interface Stretch {
  readonly block: Block
  readonly first: ForeignSentence
  last: ForeignSentence
  sure: boolean
}

/** Finds sentences in another language, by the function words in them; sentences that follow one another are one finding. */
export const untranslatedSentence: DocumentCheck = {
  name: 'untranslated-sentence',
  describe: 'A sentence or paragraph in another language.',
  layer: 'word',
  options: {},
  placeholders: ['language'],
  run(document, _rule, report) {
    const { foreign, words, foreignWords } = readLanguages(document)
    if (foreign.length === 0) return
    if (document.scope === 'article' && foreign.length >= WHOLE_SENTENCES && foreignWords >= words * WHOLE_SHARE) reportArticle(document, foreign, report)
    else for (const stretch of stretchesOf(document, foreign)) reportStretch(document, stretch, report)
  },
}

function stretchesOf(document: Document, foreign: readonly ForeignSentence[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const sentence of foreign) {
    const block = document.blocks[blockAt(document, sentence.firstToken)]
    if (block.role === 'interface') continue
    const previous = stretches.at(-1)
    const follows = previous?.block === block && previous.last.endToken === sentence.firstToken && previous.last.language === sentence.language && previous.last.quoted === sentence.quoted
    if (follows) {
      previous.last = sentence
      previous.sure ||= sentence.sure
    } else stretches.push({ block, first: sentence, last: sentence, sure: sentence.sure })
  }
  return stretches
}

function reportStretch({ tokens }: Document, { first, last, sure }: Stretch, report: Report): void {
  // In quotation marks the words may stand in the original on purpose.
  const status: Status | undefined = sure && !first.quoted ? undefined : 'suspicious'
  report({ start: tokens.start[first.firstToken], end: tokens.end[last.endToken - 1], values: { language: languageName(first.language) }, status })
}

function reportArticle({ tokens }: Document, foreign: readonly ForeignSentence[], report: Report): void {
  const [first] = foreign
  const language = languageName(first.language)
  report({
    start: tokens.start[first.firstToken],
    end: tokens.end[first.endToken - 1],
    values: { language },
    message: `Most of the text is ${language}.`,
    mend: `Translate it; if it is meant to be ${language}, set the language of the text to “${first.language}”.`,
    standsAlone: true,
  })
}
