import { ALL_SIGNS, Sign, TokenFlag, type Block, type Document, type Format, type LoneQuote, type ProtectedSpan, type Quotation } from '../model/document.ts'
import type { CharTables } from '../text/char-tables.ts'
import { signsOfMarks } from '../text/mark-signs.ts'
import { protectAddresses, protectQuotations } from '../text/protected.ts'
import { pairQuotations } from '../text/quotations.ts'
import { findSentences } from '../text/sentences.ts'
import { TokenBuffer, tokenize } from '../text/tokenize.ts'
import { readPlainText } from './plain-text.ts'
import type { Readers } from './formats.ts'
import type { Reading } from './reading.ts'

export interface ReadOptions {
  readonly format?: Format
  readonly scope?: 'article' | 'segment'
  /** Decides over what the text says of itself. */
  readonly language?: string
  readonly sourceLanguage?: string
  /** Used when neither the options nor the text say it. */
  readonly defaultLanguage?: string
  readonly defaultSourceLanguage?: string
  readonly readers?: Readers
  /** Tokens of an earlier document that is no longer needed. */
  readonly buffer?: TokenBuffer
}

/**
 * Reads an article into the Document that every check shares.
 * @throws Error when a format is asked for whose reader was not given
 */
export function readDocument(raw: string, tables: CharTables, options: ReadOptions = {}): Document {
  const format = options.format ?? 'text'
  const scope = options.scope ?? 'article'
  const reading = readAs(raw, format, options)
  const tokens = options.buffer ?? new TokenBuffer(Math.max(64, raw.length >> 2))
  tokens.clear()
  const blocks: Block[] = []
  const starts: number[] = []
  const quotations: Quotation[] = []
  const loneQuotes: LoneQuote[] = []
  const protectedSpans: ProtectedSpan[] = []
  for (const { start, end, role, outer } of reading.blocks) {
    const firstToken = tokens.count
    const firstMark = tokens.markCount
    const firstSentence = starts.length
    const firstQuotation = quotations.length
    tokenize(reading.text, start, end, tables, tokens)
    const endToken = tokens.count
    if (endToken === firstToken) continue
    const index = blocks.length
    if (tokens.markCount > firstMark) {
      protectAddresses(reading.text, tokens, firstToken, endToken, firstMark, protectedSpans)
      pairQuotations(reading.text, tokens, index, endToken, firstMark, quotations, loneQuotes)
      protectQuotations(reading.text, tokens, quotations, firstQuotation, end, protectedSpans)
      findSentences(reading.text, tokens, firstToken, endToken, firstMark, starts)
      tokens.signs |= signsOfMarks(reading.text, tokens, firstToken, endToken, firstMark)
    } else {
      starts.push(firstToken)
      tokens.flags[firstToken] |= TokenFlag.sentenceStart
    }
    blocks.push({ index, start, end, role: scope === 'segment' ? 'paragraph' : role, firstToken, endToken, firstSentence, endSentence: starts.length, ...(outer ? { outer } : {}) })
  }
  const sentences = new Int32Array(starts)
  return {
    raw,
    text: reading.text,
    format,
    scope,
    language: options.language ?? reading.meta.language ?? options.defaultLanguage ?? 'en',
    sourceLanguage: options.sourceLanguage ?? reading.meta.sourceLanguage ?? options.defaultSourceLanguage ?? '',
    meta: reading.meta,
    blocks,
    tokens,
    sentences,
    sentenceCount: starts.length,
    marks: tokens.marks,
    markCount: tokens.markCount,
    quotations,
    loneQuotes,
    // Mark-up hides characters between the blocks.
    signs: format === 'text' ? tokens.signs | (quotations.length + loneQuotes.length > 0 ? Sign.quotation : 0) : ALL_SIGNS,
    protectedSpans,
    suppressions: reading.suppressions,
  }
}

function readAs(raw: string, format: Format, options: ReadOptions): Reading {
  if (format === 'text') return readPlainText(raw)
  const read = options.readers?.[format]
  if (!read) throw new Error(`A text in ${format} came, but this desk was opened without a reader of it: open it with formats: ["${format}"].`)
  return read(raw)
}
