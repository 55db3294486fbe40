import { wellFormed } from '../text/well-formed.ts'

const REPLACED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for HTML elements and quoted attributes. */
export const escapeHtml = (text: string): string => wellFormed(text).replace(/[&<>"']/g, (char) => REPLACED[char]).replaceAll('\0', '\uFFFD')

/** JSON for a data block of a page: no text in it can close the block or open a comment. */
export const inertJson = (value: unknown): string => wellFormed(JSON.stringify(value)).replace(/</g, '\\u003c').replace(/[\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`)
