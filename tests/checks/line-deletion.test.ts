import { expect, it } from 'vitest'
import { lineDeletion } from '../../src/checks/line-deletion.ts'
import { readDocument } from '../../src/readers/read.ts'
import { buildCharTables } from '../../src/text/char-tables.ts'

/** The text without its line `Save`. */
function without(text: string): string {
  const document = readDocument(text, buildCharTables())
  const start = text.indexOf('Save')
  const edit = lineDeletion(document, { start, end: start + 4 })
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end)
}

it.each([
  ['between paragraphs', 'One.\n\nSave\n\nTwo.\n', 'One.\n\nTwo.\n'],
  ['between lines', 'One.\nSave\nTwo.\n', 'One.\nTwo.\n'],
  ['below a paragraph', 'One.\nSave\n\nTwo.\n', 'One.\n\nTwo.\n'],
  ['above a paragraph', 'One.\n\nSave\nTwo.\n', 'One.\n\nTwo.\n'],
  ['at the start', 'Save\n\nTwo.\n', 'Two.\n'],
  ['at the end', 'One.\n\nSave\n', 'One.\n'],
  ['at the end without a line break', 'One.\n\nSave', 'One.'],
  ['with Windows line breaks', 'One.\r\n\r\nSave\r\n\r\nTwo.\r\n', 'One.\r\n\r\nTwo.\r\n'],
  ['with blanks around it', 'One.\n \n  Save \n\t\nTwo.\n', 'One.\n \nTwo.\n'],
  ['as the only line', 'Save', ''],
  ['after a byte order mark', '\uFEFFSave\n\nTwo.', '\uFEFFTwo.'],
])('takes a line %s', (_place, before, after) => {
  expect(without(before)).toBe(after)
})
