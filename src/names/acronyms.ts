import type { Status } from '../model/rule.ts'
import { isTitleCase } from './letter-case.ts'
import { knowsLanguage, type PhraseHit } from './phrase-hits.ts'
import { isCapital, isGlued, textOf, type Cast } from './words.ts'

/** How an article introduces an acronym: not at all, on purpose in its foreign form, or behind English words. */
export type Introduction = 'none' | 'foreign' | 'english'

/** How sure it is that an acronym of another language was left; introductions are remembered by acronym. */
export function acronymStatus(cast: Cast, hit: PhraseHit, introductions: Map<string, Introduction>): Status | undefined {
  const { row } = hit
  let introduction = introductions.get(row.wrong)
  if (!introduction) introductions.set(row.wrong, (introduction = introductionOf(cast, hit)))
  if (introduction === 'foreign' || isNamePart(cast, hit)) return undefined
  if (row.tier === 'A') return introduction === 'english' ? 'suspicious' : 'error'
  return knowsLanguage(cast, row) && introduction === 'none' ? 'suspicious' : undefined
}

const EXPLAINS = /\b(?:acronyms?|initials|abbreviat\w{1,8}|Spanish|Portuguese|French|Italian|German|Turkish|Polish|Dutch|Russian|known as|called|siglas|by its|for its)\b/

/** "(OEA, its Spanish acronym)" introduces the foreign form on purpose, "(OTAN)" behind English words does not. */
function introductionOf({ document, data }: Cast, { row }: PhraseHit): Introduction {
  const { start, end, hash, count } = document.tokens
  const phrase = data.hashes(row.wrong)
  for (let token = 0; token + phrase.length <= count; token++) {
    if (!phrase.every((part, at) => hash[token + at] === part)) continue
    const open = token > 0 && textOf(document, token - 1) === '('
    const around = document.text.slice(Math.max(0, start[token] - 40), end[token + phrase.length - 1] + 60)
    if (EXPLAINS.test(around) && around.includes('(')) return 'foreign'
    if (!open) continue
    const before = document.text.slice(Math.max(0, start[token] - 90), start[token] - 1)
    return hasInitials(before, row.wrong) || isForeign(before) ? 'foreign' : 'english'
  }
  return 'none'
}

const SPARE_WORDS = 3

/** Whether the words before the bracket begin with the letters of the acronym: it is then an English one of its own. */
function hasInitials(before: string, acronym: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '').toUpperCase()
  const initials = (before.match(/(?<![\p{L}'’])\p{L}/gu) ?? []).map((letter) => letter.toUpperCase())
  let at = letters.length - 1
  let used = 0
  for (let index = initials.length - 1; index >= 0 && at >= 0; index--) {
    used++
    if (initials[index] === letters[at]) at--
  }
  return at < 0 && used <= letters.length + SPARE_WORDS
}

/** Whether the words before the bracket are those of the other language. */
const isForeign = (before: string): boolean => /\b(?:de|del|da|do|des|della|für|y|para)\s[^(]{0,40}$/u.test(before)

const FOREIGN_WORDS = /^(?:de|del|en|la|las|los|el|y|con|por|para|da|do|des|du|le|les)$/i

/** "ONU Mujeres", "OEA/Ser.L", “IA-3”: the acronym is a part of another name or of a passage in the other language. */
function isNamePart({ document }: Cast, { block, first, end, row }: PhraseHit): boolean {
  const { flags } = document.tokens
  const before = first > block.firstToken ? textOf(document, first - 1) : ''
  // "Buchanan County, IA" is in Iowa.
  if (before === ',' && row.wrong.length === 2 && first - 2 >= block.firstToken && isCapital(flags[first - 2])) return true
  if (FOREIGN_WORDS.test(before) || /^[/@#_&]$/.test(before)) return true
  if (end >= block.endToken) return false
  const after = textOf(document, end)
  if (/^[«"“]$/.test(before) && /^[»"”]$/.test(after)) return true
  if (/^[/_&]$/.test(after) && isGlued(document, end)) return true
  if (after === '-' && isGlued(document, end) && end + 1 < block.endToken && /^\d/.test(textOf(document, end + 1))) return true
  return isCapital(flags[end]) && !isGlued(document, end) && /[áéíóúñç]|(?:es|as|os)$/.test(after) && !isTitleCase(document, block)
}
