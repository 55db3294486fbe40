import { TokenFlag } from '../model/document.ts'
import type { DocumentCheck } from './check.ts'
import { tokenAt } from './tokens.ts'

/** One or more escapes of JSON and JavaScript: “\u2019”, “\"”, “\n\n”, “\r\n”. */
const ESCAPES = /(?:\\(?:u[\da-fA-F]{4}|["'/]|[nrt]))+/g
const BLANK = /^(?:\\[nrt])+$/
/** “C:\news”, “\\server\news”: the path of a file. */
const PATH = /^["“(]?(?:[A-Za-z]:\\|\\\\\w)/
/** “dir\name\text”: folders. */
const FOLDERS = /^(?:[\w.-]+\\){2,}[\w.-]+$/
const MEANS: Readonly<Record<string, string>> = { n: '\n', r: '', t: ' ' }

/** Finds escapes of program text that show in an article: “It\u2019s open.\n\nThe mayor”. */
export const escapeCode: DocumentCheck = {
  name: 'escape-code',
  describe: 'An escape of program text for a character or the end of a line: “\\u2019”, “\\"”, “\\n”.',
  layer: 'mark',
  options: {},
  placeholders: [],
  run(document, _rule, report, { pair }) {
    const { text, tokens } = document
    if (document.format !== 'text' || !text.includes('\\')) return
    let token = 0
    for (const { 0: code, index } of text.matchAll(ESCAPES)) {
      const end = index + code.length
      token = tokenAt(document, index, token)
      if (token >= tokens.count) return
      if (tokens.flags[token] & TokenFlag.protected || !isCertain(text, code, index, end)) continue
      // A segment carries the escapes of its source.
      if (document.scope === 'segment' && pair?.source.text.includes(code)) continue
      report({ start: index, end, fixes: [{ edits: [{ start: index, end, text: decoded(code) }] }] })
    }
  },
}

/** Whether no path and no formula can be meant: two lines end, or one ends behind a mark and no small letter follows. */
function isCertain(text: string, code: string, start: number, end: number): boolean {
  const word = /\S*$/.exec(text.slice(Math.max(0, start - 40), start))![0] + /^\S*/.exec(text.slice(start, end + 40))![0]
  if (PATH.test(word)) return false
  if (!BLANK.test(code)) return code !== '\\/' || /[\p{L}\p{N}<:/]/u.test(text[start - 1] ?? ' ')
  if (code.length > 2 && !/^(?:\\t)+$/.test(code)) return true
  return !FOLDERS.test(word) && (/^[.!?…:,;)"”’\s]?$/.test(text[start - 1] ?? '') && /^[^\p{Ll}]?$/u.test(text[end] ?? ''))
}

const decoded = (code: string): string => code.replace(/\\(?:u([\da-fA-F]{4})|(.))/g, (_, hex: string | undefined, letter: string) => (hex === undefined ? (MEANS[letter] ?? letter) : String.fromCharCode(Number.parseInt(hex, 16))))
