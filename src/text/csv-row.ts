import { oneLine } from './one-line.ts'

/** A row of RFC 4180 in which no cell can act as a formula in a spreadsheet. */
export const csvRow = (cells: readonly (string | number)[]): string => `${cells.map(csvCell).join(',')}\r\n`

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  // A leading apostrophe is how spreadsheets are told that this is text.
  const text = oneLine(/^\s*[=+\-@|%\t\r]/.test(value) ? `'${value}` : value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
