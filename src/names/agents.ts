import { TokenFlag } from '../model/document.ts'
import { figuresOfSurname, hasCue } from './figures.ts'
import { Bit, PLURAL, Ref, SEQUENCE, type FigureRow, type SurnameRow } from './format.ts'
import type { NameFinding } from './name-finding.ts'
import { spanOf, standsAt } from './sequences.ts'
import { languageOf } from './source-names.ts'
import { bitsAt, isLower, MentionFlag, textOf, type Cast, type Mention } from './words.ts'

/**
 * "Married announces the abstention", "Churches warns": a common noun or adjective without an article that begins a
 * sentence as the subject of a verb in the singular is the literal sense of a surname.
 */
export function agentFindings(cast: Cast, isReported: (mention: Mention) => boolean): NameFinding[] {
  const findings: NameFinding[] = []
  for (const mention of cast.mentions) {
    if (mention.words.length !== 1 || (mention.flags & MentionFlag.initial) === 0 || (mention.words[0].bits & Bit.gloss) === 0) continue
    if (mention.flags & (MentionFlag.article | MentionFlag.quoted | MentionFlag.joined | MentionFlag.capitals)) continue
    if (isReported(mention) || !presentVerbFollows(cast, mention)) continue
    const found = agentOf(cast, mention)
    if (found) findings.push(found)
  }
  return findings
}

/** A verb of speech or act in the third person singular of the present. */
function presentVerbFollows(cast: Cast, { block, end }: Mention): boolean {
  const { document } = cast
  if (end >= block.endToken || !isLower(document.tokens.flags[end]) || (bitsAt(cast, end) & Bit.act) === 0) return false
  return textOf(document, end).endsWith('s')
}

function agentOf(cast: Cast, mention: Mention): NameFinding | undefined {
  const { document, data } = cast
  const [word] = mention.words
  for (const sequence of data.refs(word.record, Ref.gloss)) {
    if (data.sequences[sequence + SEQUENCE.demands] & PLURAL || !standsAt(cast, mention.block, mention.tokens[0], sequence)) continue
    const row = data.row<SurnameRow>(data.sequences[sequence + SEQUENCE.row])
    if (row.risk !== 'L') continue
    const language = languageOf(document) === row.lang
    const cue = figuresOfSurname(cast, data.sequences[sequence + SEQUENCE.partner]).some((index) => hasCue(cast, data.row<FigureRow>(index).cues))
    const literal = textOf(document, word.token)
    // A plural noun with a verb in the singular is no English at all.
    const plural = literal.endsWith('s') && !literal.endsWith('ss')
    if (!(language && (plural || cue)) && !(plural && cue)) continue
    const span = { start: document.tokens.start[mention.first], end: document.tokens.end[mention.end - 1] }
    return { ...span, kind: 'word-as-agent', status: language && cue && plural ? 'error' : 'suspicious', right: row.name, edits: [{ ...span, text: row.name }], values: { of: row.name, literal }, related: [], group: `agent-${row.name}` }
  }
  return undefined
}

/** Facts by which a word is a name, an office or a body, whatever else it means. */
const SETTLED = Bit.english | Bit.commonSurname | Bit.surname | Bit.figure | Bit.given | Bit.common | Bit.head | Bit.role | Bit.honorific | Bit.nationality | Bit.suffix | Bit.lead | Bit.transcribed

/** Verbs that stand between a quotation and the one who said it. */
const SAYS = new Set('said says added adds explained explains affirmed affirms assured assures stressed stresses commented comments remarked remarks replied replies lamented laments insisted insists concluded concludes declared declares argued argues pointed recalled recalls indicated indicates maintained maintains highlighted highlights confessed confesses joked jokes noted notes sentenced warned warns stated states emphasized emphasised underlined underlines'.split(' '))

/** "“We are not going to sign,” affirmed Deaf": a word that nobody is called by, and that no full name of the article ends with, behind the verb of a quotation. */
export function quotedAgents(cast: Cast, isReported: (mention: Mention) => boolean): NameFinding[] {
  const english = cast.data.dictionary('en')
  const language = languageOf(cast.document)
  if (!english || !language || language === 'en') return []
  const { document } = cast
  const { flags } = document.tokens
  const findings: NameFinding[] = []
  for (const mention of cast.mentions) {
    const { words, block, first, end } = mention
    const [word] = words
    if (words.length !== 1 || mention.title >= 0 || word.bits & SETTLED || mention.flags & NO_SPEAKER || first - block.firstToken < 2) continue
    if (!SAYS.has(textOf(document, first - 1).toLowerCase()) || (flags[first - 2] & TokenFlag.closes) === 0) continue
    if (end < block.endToken && !BEHIND.test(textOf(document, end)) && (flags[end] & TokenFlag.sentenceStart) === 0) continue
    if (word.mentions.some((other) => other.words.length > 1) || !english.isCommon(textOf(document, first).toLowerCase()) || isReported(mention)) continue
    const literal = textOf(document, first)
    const span = spanOf(cast, first, end)
    const surname = surnameBehind(cast, mention, language)
    findings.push({ ...span, kind: 'word-as-agent', status: 'suspicious', right: surname ?? '', edits: surname ? [{ ...span, text: surname }] : [], values: { of: surname ?? '', literal }, related: [], group: `agent-${literal}` })
  }
  return findings
}

/** What goes on behind a speaker. */
const BEHIND = /^(?:[.,;:(]|to|in|on|at|during|after|before|about|this|yesterday|who|when|while|and|through|via|from|with|regarding)$/

const NO_SPEAKER = MentionFlag.entity | MentionFlag.ofFollows | MentionFlag.article | MentionFlag.quoted | MentionFlag.joined | MentionFlag.capitals | MentionFlag.possessive

/** The surname of the language that a word is the literal sense of, where there is but one. */
function surnameBehind({ data }: Cast, { words: [word] }: Mention, language: string): string | undefined {
  const names = data.refs(word.record, Ref.gloss).map((sequence) => data.row<SurnameRow>(data.sequences[sequence + SEQUENCE.row])).filter(({ lang }) => lang === language).map(({ name }) => name)
  return new Set(names).size === 1 ? names[0] : undefined
}
