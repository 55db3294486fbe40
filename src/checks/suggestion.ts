import { TokenFlag, type Document } from '../model/document.ts'
import { formOf, guessLemma, whichForm } from '../text/inflection.ts'
import type { RowHit } from './row-check.ts'

const AUXILIARIES = new Set('have has had having be is are was were been being get got gets am been’s'.split(' '))
const PLACEHOLDER = /\$(\d)|\{(\d):([\p{L} -]+)\}/gu

/** The text of a capture. */
export function captureText(document: Document, hit: RowHit, index: number): string {
  const capture = hit.captures[index - 1]
  if (!capture || capture.end <= capture.first) return ''
  const { start, end } = document.tokens
  return document.raw.slice(start[capture.first], end[capture.end - 1])
}

/** What a fix of a row writes in place of the hit: captures filled in, verbs inflected, case taken over. */
export function suggest(document: Document, hit: RowHit, template: string): string {
  const { start, end } = document.tokens
  const found = document.raw.slice(start[hit.firstToken], end[hit.endToken - 1])
  const filled = template
    .replace(PLACEHOLDER, (_, plain?: string, inflected?: string, lemma?: string) => (plain ? captureText(document, hit, Number(plain)) : inflect(document, hit, Number(inflected), lemma!)))
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[,.;:!?](?: |$))|(?<=\d) (?=%)/g, '') // a captured mark stands close to the word before it
    .trim()
  const startsSentence = (document.tokens.flags[hit.firstToken] & TokenFlag.sentenceStart) !== 0
  return takeOverCase(found, filled, !startsSentence && writesCapital(hit))
}

function inflect(document: Document, hit: RowHit, index: number, phrase: string): string {
  const capture = hit.captures[index - 1]
  const [lemma, ...rest] = phrase.split(' ')
  const word = captureText(document, hit, index).toLowerCase()
  const first = capture?.first ?? hit.firstToken
  const base = capture?.lemma ?? guessLemma(word)
  const afterAuxiliary = followsAuxiliary(document, first, hit.block.firstToken)
  let form = whichForm(base, word, afterAuxiliary)
  // "put" and "bet" are their own past
  if (form === 'base' && formOf(base, 'past') === word) form = afterAuxiliary ? 'participle' : standsForPast(document, first - 1, hit.block.firstToken) ? 'past' : form
  const agreed = lemma === 'be' && form === 'past' && /^(?:were)$/.test(word) ? 'were' : formOf(lemma, form)
  return [agreed, ...rest].join(' ')
}

const BEFORE_BASE = new Set('to will would can could may might must shall should do does did not n’t let i you we they and or the a an this that his her its their no any each every one of in on for'.split(' '))

/** Whether the word behind this one, whose base and past look alike, tells of the past: its subject stands before it. */
function standsForPast(document: Document, before: number, from: number): boolean {
  if (before < from) return false
  const word = document.text.slice(document.tokens.start[before], document.tokens.end[before]).toLowerCase()
  return /^\p{L}{2,}$/u.test(word) && !BEFORE_BASE.has(word) && !/(?:al|ous|ive|ful|ic|ary|st|nd|rd|th|s)$/.test(word)
}

function followsAuxiliary(document: Document, token: number, from: number): boolean {
  const { start, end } = document.tokens
  for (let before = token - 1; before >= Math.max(from, token - 3); before--) {
    const word = document.text.slice(start[before], end[before]).toLowerCase()
    if (AUXILIARIES.has(word)) return true
    if (!/ly$|^(?:not|also|never|already|just)$/.test(word)) return false
  }
  return false
}

/** Whether what was found is a name by the row's own word: then, within a sentence, the fix is written as it stands. */
const writesCapital = ({ meta, variant, head }: RowHit): boolean => {
  const element = meta.patterns?.[variant]?.[head]
  if (element && element.k !== 'words') return element.k === 'cap' || element.k === 'name'
  const words = element ? element.alts.map(([word]) => word) : [meta.literals?.[variant]?.[0] ?? '']
  return words.some((word) => word !== word.toLowerCase())
}

function takeOverCase(found: string, fix: string, asWritten: boolean): string {
  const letters = found.replace(/[^\p{L}]/gu, '')
  if (letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) return fix.toUpperCase()
  if (asWritten || !fix) return fix
  const first = [...found][0]
  return first !== first.toLowerCase() && first === first.toUpperCase() ? fix[0].toUpperCase() + fix.slice(1) : fix
}

const SOUNDS_LIKE_CONSONANT = /^(?:uni(?:[^nm]|$)|use|usu|uti|eu|ewe|one\b|once\b|ufo|ubiq)/i
const SILENT_H = /^(?:hour|honest|honou?r|heir)/i
/** eight, eleven, eighteen, eighty ... */
const SOUNDS_LIKE_VOWEL = /^(?:8|1[18](?:,\d{3})*(?![\d,]))/
const startsWithVowelSound = (word: string): boolean => SOUNDS_LIKE_VOWEL.test(word) || ((SILENT_H.test(word) || /^[aeiou]/i.test(word)) && !SOUNDS_LIKE_CONSONANT.test(word))

/**
 * The "a" or "an" before the hit when the fix wants the other one: its token and the right article, else undefined.
 */
export function articleToAdjust(document: Document, hit: RowHit, fix: string): { token: number; article: string } | undefined {
  const token = hit.firstToken - 1
  if (token < hit.block.firstToken || !/^[\p{L}\d]/u.test(fix) || document.tokens.flags[token] & TokenFlag.protected) return undefined
  const article = document.text.slice(document.tokens.start[token], document.tokens.end[token])
  if (!/^an?$/i.test(article)) return undefined
  const right = startsWithVowelSound(fix) ? 'an' : 'a'
  if (article.toLowerCase() === right) return undefined
  return { token, article: article[0] === 'A' ? right[0].toUpperCase() + right.slice(1) : right }
}
