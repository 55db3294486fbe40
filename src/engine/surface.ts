import type { Document } from '../model/document.ts'

export interface SurfaceNeeds {
  readonly case?: 'exact' | 'any'
  readonly accents?: 'any'
}

const ASCII = /^[\x20-\x7e]*$/

/**
 * Whether a token of the text, already equal to `wanted` when folded, also agrees in case and accents.
 * Smart case: a lower-case word is found in any case, a capitalised one only with a capital, one in capitals only so.
 */
export function surfaceAgrees(document: Document, token: number, wanted: string, needs: SurfaceNeeds): boolean {
  const { start, end } = document.tokens
  let text = document.text.slice(start[token], end[token])
  if (text === wanted) return true
  if (!ASCII.test(text)) text = text.normalize('NFC').replace(/[\u0001\u00AD\u200B-\u200D\u2060\uFEFF]/g, '').replace(/[’ʼ]/g, "'")
  const plainWanted = ASCII.test(wanted) ? wanted : wanted.normalize('NFC').replace(/[’ʼ]/g, "'")
  if (needs.accents !== 'any') {
    if (text.toLowerCase() !== plainWanted.toLowerCase()) return false
  }
  switch (needs.case) {
    case 'any':
      return true
    case 'exact':
      return needs.accents === 'any' ? sameCase(text, wanted) : text === plainWanted
    default:
      return smartCase(text, wanted)
  }
}

function smartCase(text: string, wanted: string): boolean {
  const first = wanted[0]
  if (first === first.toLowerCase()) return wanted === wanted.toLowerCase() || hasInnerCapitals(text, wanted)
  if (text[0] !== text[0].toUpperCase()) return false
  return wanted.length < 2 || wanted !== wanted.toUpperCase() || text === text.toUpperCase()
}

/** "iPhone": a lower-case first letter with capitals inside wants just that. */
const hasInnerCapitals = (text: string, wanted: string): boolean => text === wanted

const sameCase = (text: string, wanted: string): boolean => (text[0] === text[0].toUpperCase()) === (wanted[0] === wanted[0].toUpperCase())
