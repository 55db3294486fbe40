import { wellFormed } from './well-formed.ts'

const REPLACED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' }

/**
 * Text for an XML 1.0 attribute or element: mark-up escaped, white space kept (attributes would turn it into spaces),
 * characters that XML cannot hold shown as pictures.
 */
export const escapeXml = (text: string): string =>
  wellFormed(text)
    .replace(/[&<>"\t\n\r]/g, (char) => REPLACED[char])
    .replace(/[\u0000-\u001f]/g, (char) => String.fromCharCode(0x2400 + char.charCodeAt(0)))
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
