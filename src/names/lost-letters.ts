import { Bit, Ref, type GivenRow } from './format.ts'
import type { NameFinding } from './name-finding.ts'
import { spanOf } from './sequences.ts'
import { languageOf } from './source-names.ts'
import { isGlued, isLower, textOf, type Cast } from './words.ts'

/** Letters that ASCII lacks. */
const FOREIGN_LETTERS = /[^\0-\x7f]/g

/** What old systems leave of a name with letters that they do not know: all others (Andrs for Andrés), or all but the first (ñigo for Íñigo). */
export function restsOf(name: string): readonly string[] {
  const others = name.replace(FOREIGN_LETTERS, '')
  if (others.length === name.length) return []
  return name.codePointAt(0)! > 0x7f && name.slice(1) !== others ? [others, name.slice(1)] : [others]
}

const NAME = Bit.given | Bit.figure | Bit.commonSurname | Bit.surname

/** "lvaro Uribe", "Andrs Rodrguez": what is left of a name without the letters that ASCII lacks. */
export function lostLetters(cast: Cast): NameFinding[] {
  const { document, data } = cast
  const { hash } = document.tokens
  const findings: NameFinding[] = []
  const isEnglish = (token: number): boolean => data.dictionary('en')?.isKnown(hash[token]) ?? false
  const language = languageOf(document)
  const lookAt = (token: number, isNamed: boolean): void => {
    const written = textOf(document, token)
    const isLong = written.length >= LONG_REST
    if (!isNamed && isEnglish(token)) return
    const rows = data.refs(data.find(hash[token]), Ref.clipped).map((index) => data.row<GivenRow>(index)).filter(({ name }) => restsOf(name).some((rest) => rest.toLowerCase() === written.toLowerCase()))
    const row = rows.find(({ lang }) => lang === language) ?? (isLong ? rows[0] : undefined)
    if (!row) return
    const span = spanOf(cast, token, token + 1)
    const right = written === written.toUpperCase() ? row.name.toUpperCase() : row.name
    const isCertain = rows.length === 1 || row.lang === language
    const isSure = isCertain && isNamed && (row.lang === language ? isLong : written.length > LONG_REST)
    findings.push({ ...span, kind: 'lost-letters', status: isSure && !isEnglish(token) ? 'error' : 'suspicious', right, edits: isCertain ? [{ ...span, text: right }] : [], values: { of: row.name }, related: [], group: `lost-${row.name}` })
  }
  for (const { words, tokens, block, first, title } of cast.mentions) {
    words.forEach(({ bits }, at) => {
      if (bits & Bit.clipped) lookAt(tokens[at], words.some((other, index) => index !== at && other.bits & (NAME | Bit.clipped)))
    })
    const before = first - 1
    if (before >= block.firstToken && !isGlued(document, first) && isLower(document.tokens.flags[before]) && title < 0 && data.bits(hash[before]) & Bit.clipped) lookAt(before, false)
  }
  return findings
}

/** Shorter rests of a name are too often names themselves; those of just this length are certain only in the language of the source. */
const LONG_REST = 5
