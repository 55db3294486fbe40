import { Sign, TokenFlag, type Document } from '../model/document.ts'
import type { DocumentCheck } from './check.ts'
import { blockAt, firstCode, has, isGlued, isWord, lengthOf } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

const EM_DASH = 0x2014
const EN_DASH = 0x2013
const SPEAKERS = wordHashes("i we i'm we're i've we've i'll we'll my our you it's that's there's yes no")

/**
 * Finds speech that opens with a dash inside a paragraph: … the mayor. – We are ready. Unless the source language is one that
 * marks speech so, two of them and a first person are wanted.
 */
export const speechDash: DocumentCheck = {
  name: 'speech-dash',
  describe: 'A sentence inside a paragraph that opens with a dash, as other languages mark speech.',
  layer: 'mark',
  options: {
    languages: { type: 'strings', default: ['no', 'nb', 'nn', 'da', 'sv', 'is', 'fr', 'es', 'pt', 'it', 'ru', 'uk', 'pl', 'ro'], describe: 'Source languages that mark speech by a dash.' },
  },
  needs: () => Sign.openingDash,
  placeholders: [],
  run(document, rule, report) {
    const { tokens, marks, markCount } = document
    let places: number[] | undefined
    let speakers = 0
    for (let m = 0; m < markCount; m++) {
      const mark = marks[m]
      const code = firstCode(document, mark)
      if ((code !== EM_DASH && code !== EN_DASH) || lengthOf(tokens, mark) > 1) continue
      const next = mark + 1
      if (!has(tokens, mark, TokenFlag.sentenceStart) || mark === 0 || isGlued(tokens, mark) || next >= tokens.count || isGlued(tokens, next)) continue
      if (!isWord(tokens, next) || !has(tokens, next, TokenFlag.capital) || isBlockStart(document.blocks, mark) || isSignature(document, mark)) continue
      ;(places ??= []).push(mark)
      if (SPEAKERS.has(tokens.hash[next])) speakers++
    }
    if (!places || speakers === 0) return
    const known = (rule.options.languages as readonly string[]).includes(document.sourceLanguage)
    if (!known && places.length < 2) return
    for (const mark of places) report({ start: tokens.start[mark], end: tokens.end[mark + 1], group: 'speech-dash' })
  },
}

const isBlockStart = (blocks: readonly { readonly firstToken: number }[], token: number): boolean => blocks.some((block) => block.firstToken === token)

const LONGEST_SIGNATURE = 10

/** “Is it grounds? — Puzzled in Reading”: who signs a letter, at the end of a paragraph and without a stop. */
function isSignature(document: Document, mark: number): boolean {
  const { endToken } = document.blocks[blockAt(document, mark)]
  if (endToken - mark > LONGEST_SIGNATURE) return false
  for (let token = mark + 1; token < endToken; token++) if (has(document.tokens, token, TokenFlag.sentenceStart)) return false
  return isWord(document.tokens, endToken - 1)
}
