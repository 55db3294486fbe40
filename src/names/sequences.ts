import { TokenFlag, type Block } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { foldText } from '../text/fold.ts'
import { ALL_CAPS, EXACT_ACCENTS, SEQUENCE } from './format.ts'
import { textOf, type Cast } from './words.ts'

/** Where a sequence stands. */
export interface Stand {
  readonly first: number
  readonly end: number
}

const CAPITALS_MASK = 0xffff

/** Finds the sequence around the token that is its anchor, within the block and one sentence; undefined when it is not there. */
export function standsAt({ document, data }: Pick<Cast, 'document' | 'data'>, block: Block, anchorToken: number, sequence: number): Stand | undefined {
  const { sequences } = data
  const { hash, flags } = document.tokens
  const size = sequences[sequence + SEQUENCE.size]
  const first = anchorToken - sequences[sequence + SEQUENCE.anchor]
  const end = first + size
  if (first < block.firstToken || end > block.endToken) return undefined
  const demands = sequences[sequence + SEQUENCE.demands]
  for (let at = 0; at < size; at++) {
    const token = first + at
    if (hash[token] !== sequences[sequence + SEQUENCE.hashes + at] || flags[token] & TokenFlag.protected) return undefined
    if (at > 0 && flags[token] & TokenFlag.sentenceStart) return undefined
    if ((demands & CAPITALS_MASK & (1 << at)) !== 0 && (flags[token] & TokenFlag.capital) === 0) return undefined
  }
  if (demands & ALL_CAPS && (flags[anchorToken] & (TokenFlag.allCaps | TokenFlag.initials)) === 0) return undefined
  return { first, end }
}

/** Whether the words of a stand are spelt with the accents of the form, in any case. */
export function agreesInAccents({ document, data }: Cast, { first, end }: Stand, sequence: number, form: string): boolean {
  if ((data.sequences[sequence + SEQUENCE.demands] & EXACT_ACCENTS) === 0) return true
  const { text, tokens } = document
  const plain = (words: string): string => words.normalize('NFC').replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ').toLowerCase()
  return plain(text.slice(tokens.start[first], tokens.end[end - 1])) === plain(form)
}

export const foldedText = ({ document, data }: Cast, token: number): string => foldText(textOf(document, token), data.tables)

/** The place of tokens `first` up to `end`. */
export const spanOf = ({ document }: Cast, first: number, end: number): Span => ({ start: document.tokens.start[first], end: document.tokens.end[end - 1] })
