import { Bit, Ref, type GivenRow } from './format.ts'
import type { NameFinding } from './name-finding.ts'
import { spanOf } from './sequences.ts'
import { languageOf } from './source-names.ts'
import { hashFolded } from '../text/fold.ts'
import { isGlued, isLower, textOf, wordWith, type Cast, type NameWord } from './words.ts'

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
  for (const { words, tokens, block, first, end, title } of cast.mentions) {
    words.forEach(({ bits }, at) => {
      if (bits & Bit.clipped) lookAt(tokens[at], words.some((other, index) => index !== at && other.bits & (NAME | Bit.clipped)))
    })
    const before = first - 1
    if (before >= block.firstToken && !isGlued(document, first) && isLower(document.tokens.flags[before]) && title < 0 && data.bits(hash[before]) & Bit.clipped) lookAt(before, false)
    // "Csar lvarez": the surname lost its capital with its first letter, the name before it a letter as well.
    const { record, bits: last } = words.at(-1)!
    const isTorn = record === 0 || (last & (Bit.clipped | Bit.given)) !== 0
    if (isTorn && end < block.endToken && !isGlued(document, end) && isLower(document.tokens.flags[end]) && data.bits(hash[end]) & Bit.clipped) lookAt(end, (last & Bit.clipped) !== 0)
  }
  for (const finding of restsOfArticle(cast)) if (!findings.some(({ start, end }) => start < finding.end && finding.start < end)) findings.push(finding)
  return findings
}

/** "Huracn" beside "Huracán", "Babi" beside "Babiš": what is left of a name that the article has whole. */
function restsOfArticle(cast: Cast): NameFinding[] {
  const { document } = cast
  const findings: NameFinding[] = []
  for (const whole of cast.wordList) {
    const written = spelledWhole(cast, whole)
    if (!written) continue
    for (const rest of restsOf(written)) {
      const word = rest.length < LEAST_REST ? undefined : wordWith(cast.words, hashFolded(rest.toLowerCase()))
      if (!word || !isRest(cast, word) || textOf(document, word.token).toLowerCase() !== rest.toLowerCase()) continue
      const places = word.mentions.flatMap(({ words, tokens }) => tokens.filter((_, at) => words[at] === word))
      for (const token of places.length > 0 ? places : [word.token]) {
        const span = spanOf(cast, token, token + 1)
        findings.push({ ...span, kind: 'lost-letters', status: 'suspicious', right: written, edits: [{ ...span, text: written }], values: { of: written }, related: [{ ...spanOf(cast, whole.token, whole.token + 1), message: `Here it is “${written}”.` }], group: `lost-${written}` })
      }
    }
  }
  return findings
}

/** Shorter rests are names of their own too easily: Mara beside María, Kant beside Kanté. */
const LEAST_REST = 4

/** The spelling of a word with a letter that ASCII lacks, where it has one. */
function spelledWhole({ document }: Cast, { token, variants }: NameWord): string {
  const { text, tokens } = document
  for (const place of variants ? [token, ...variants] : [token]) for (let at = tokens.start[place]; at < tokens.end[place]; at++) if (isForeignLetter(text.charCodeAt(at))) return textOf(document, place).replace(/[’‘]s?$/, '')
  return ''
}

/** Apostrophes of print are no letters: “Z’ers”. */
const isForeignLetter = (code: number): boolean => code > 0x7f && code !== 0x2019 && code !== 0x2018

/** A word that nothing else is known of: no table, no dictionary, and the article has it nowhere in lower case. */
const isRest = (cast: Cast, { hash, record, bits }: NameWord): boolean => (record === 0 || bits === (Bit.clipped | Bit.known)) && !cast.occursLower(hash) && !(cast.data.dictionary('en')?.isKnown(hash) ?? false)

/** Shorter rests of a name are too often names themselves; those of just this length are certain only in the language of the source. */
const LONG_REST = 5
