import { KIND_MASK, TokenKind, type Block, type Document } from '../model/document.ts'
import { hashFolded } from '../text/fold.ts'
import { primarySubtag } from '../text/language-profile.ts'
import { languageName } from '../text/language-names.ts'
import type { DocumentCheck } from './check.ts'
import { lineDeletion } from './line-deletion.ts'
import { TIME_WORDS, ZONES, type TimeLanguage } from './time-words.ts'

const MAX_TOKENS = 24
const MAX_LENGTH = 110
/** “La 7”, “Son, 12” are no times: so many letters the words must have together, or be ideographs. */
const MIN_LETTERS = 5
const FIRST_IDEOGRAPH = 0x2e80
const LANGUAGES = Object.keys(TIME_WORDS) as readonly TimeLanguage[]

/** Finds lines that hold nothing but a time or date in another language: “Hace 3 horas”, “Actualizado a las 14:30 h”. */
export const untranslatedTime: DocumentCheck = {
  name: 'untranslated-time',
  describe: 'A line that is a time stamp in another language.',
  layer: 'block',
  wholeArticle: true,
  options: {},
  placeholders: ['language'],
  run(document, _rule, report) {
    for (const block of document.blocks) {
      if (block.index === 0 || block.endToken - block.firstToken > MAX_TOKENS || block.end - block.start > MAX_LENGTH) continue
      const language = timeLanguage(document, block)
      if (!language) continue
      report({ start: block.start, end: block.end, values: { language: languageName(language) }, fixes: [{ edits: [lineDeletion(document, block)], title: 'Delete the line' }] })
    }
  },
}

/** For each word the languages whose time stamps use it, as bits in the order of `LANGUAGES`. */
let words: Map<number, number> | undefined
const ANY = (1 << LANGUAGES.length) - 1

function wordMasks(): Map<number, number> {
  if (words) return words
  words = new Map()
  const add = (list: string, mask: number) => {
    for (const word of list.split(' ')) words!.set(hashFolded(word), (words!.get(hashFolded(word)) ?? 0) | mask)
  }
  LANGUAGES.forEach((language, index) => add(TIME_WORDS[language], 1 << index))
  add(ZONES, ANY)
  return words
}

/** The language whose time stamps consist of words such as those of the block; none when it may be that of the text. */
function timeLanguage(document: Document, block: Block): TimeLanguage | undefined {
  const { tokens } = document
  let common = ANY
  let hasNumber = false
  let letters = 0
  for (let token = block.firstToken; token < block.endToken; token++) {
    const kind = tokens.flags[token] & KIND_MASK
    if (kind === TokenKind.number) hasNumber = true
    if (kind !== TokenKind.word) continue
    // “14h30” and “14時” are figures as well.
    if (isFigure(document, token)) hasNumber = true
    else {
      common &= wordMasks().get(tokens.hash[token]) ?? 0
      letters += document.text.charCodeAt(tokens.start[token]) < FIRST_IDEOGRAPH ? tokens.end[token] - tokens.start[token] : MIN_LETTERS
    }
    if (common === 0) return undefined
  }
  if (!hasNumber || letters < MIN_LETTERS) return undefined
  return chooseLanguage(document, common)
}

const isFigure = ({ text, tokens }: Document, token: number): boolean => {
  const code = text.charCodeAt(tokens.start[token])
  return code >= 0x30 && code <= 0x39
}

/** The source language if it is among those that fit, else the first; none when the line fits the language of the text. */
function chooseLanguage(document: Document, mask: number): TimeLanguage | undefined {
  const fits = LANGUAGES.filter((_, index) => mask & (1 << index))
  if (fits.includes(primarySubtag(document.language) as TimeLanguage)) return undefined
  return fits.find((language) => language === primarySubtag(document.sourceLanguage)) ?? fits[0]
}
