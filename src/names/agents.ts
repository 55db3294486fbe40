import { figuresOfSurname, hasCue } from './figures.ts'
import { Bit, PLURAL, Ref, SEQUENCE, type FigureRow, type SurnameRow } from './format.ts'
import type { NameFinding } from './name-finding.ts'
import { standsAt } from './sequences.ts'
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
