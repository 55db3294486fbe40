import { existsSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { GlossaryTerm } from '../model/glossary.ts'
import { Trouble } from '../model/trouble.ts'
import { decodeText } from './decode.ts'
import { readTbx } from './glossary-tbx.ts'

/** Names of columns, in the words of several tools. */
const COLUMNS: Readonly<Record<string, keyof Columns>> = { source: 'source', 'source term': 'source', term: 'source', target: 'target', 'target term': 'target', translation: 'target', preferred: 'target', forbidden: 'forbidden', avoid: 'forbidden', not: 'forbidden', status: 'status', type: 'status', flags: 'status', note: 'note', comment: 'note', comments: 'note', explanation: 'note', description: 'note', case: 'exact', exact: 'exact', 'case sensitive': 'exact' }
const LANGUAGE = /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/

interface Columns {
  source: number
  target: number
  forbidden?: number
  status?: number
  note?: number
  exact?: number
  sourceLanguage?: string
  targetLanguage?: string
}

/**
 * Reads a glossary: TBX, or a table with commas, semicolons or tabs.
 * @param path the file; `.tbx` and `.xml` are TBX, all else tables
 * @throws Trouble when it cannot be read or holds no term
 */
export function readGlossary(path: string): GlossaryTerm[] {
  if (!existsSync(path)) throw new Trouble('glossary/not-found', `There is no glossary “${path}”; check the spelling.`)
  const decoded = decodeText(readFileSync(path))
  if (!decoded) throw new Trouble('glossary/binary', `The glossary “${path}” is binary; name a TBX file or a table (CSV, TSV).`)
  const text = decoded.text.replace(/^\uFEFF/, '')
  const terms = /^\.(?:tbx|xml)$/i.test(extname(path)) ? readTbx(path, text) : readTable(path, text)
  if (terms.length === 0) throw new Trouble('glossary/empty', `The glossary “${path}” holds no term.`)
  return terms
}

function readTable(path: string, text: string): GlossaryTerm[] {
  const rows = rowsOf(text)
  const head = headOf(rows[0]?.cells ?? [])
  const columns = head ?? { source: 0, target: 1, note: 2 }
  return (head ? rows.slice(1) : rows).flatMap(({ cells, line }) => {
    if (cells.every((cell) => cell.trim() === '') || cells[0].startsWith('#')) return []
    const at = (column: number | undefined): string => (column === undefined ? '' : (cells[column] ?? '').trim())
    const status = at(columns.status).toLowerCase().replace(/[\s_-]+/g, ' ')
    const keep = /do not translate|dnt|untranslatable|read only/.test(status)
    const isForbidden = /forbidden|not recommended|deprecated|rejected/.test(status)
    const [source, target, forbidden] = [listOf(at(columns.source)), listOf(at(columns.target)), listOf(at(columns.forbidden))]
    if (target.length === 0 && forbidden.length === 0 && !keep) throw new Trouble('glossary/no-target', `“${path}”, line ${line}: “${source.join(', ')}” has no rendering; fill the second column, or say “do not translate” in a column “status”.`)
    return [
      {
        source,
        target: isForbidden ? [] : target,
        ...(forbidden.length + (isForbidden ? target.length : 0) > 0 ? { forbidden: isForbidden ? [...target, ...forbidden] : forbidden } : {}),
        ...(keep ? { keep } : {}),
        ...(/^(?:exact|yes|true|1)$/i.test(at(columns.exact)) ? { exact: true } : {}),
        ...(columns.sourceLanguage ? { sourceLanguage: columns.sourceLanguage } : {}),
        ...(columns.targetLanguage ? { targetLanguage: columns.targetLanguage } : {}),
      },
    ]
  })
}

/** Several renderings in one cell are parted by “|”. */
const listOf = (cell: string): string[] => cell.split('|').map((part) => part.trim()).filter(Boolean)

function headOf(cells: readonly string[]): Columns | undefined {
  const names = cells.map((cell) => cell.trim().toLowerCase())
  const columns: Partial<Record<keyof Columns, number>> = {}
  names.forEach((name, index) => {
    const key = Object.hasOwn(COLUMNS, name) ? COLUMNS[name] : undefined
    if (key && columns[key] === undefined) columns[key] = index
  })
  const languages = names.flatMap((name, index) => (LANGUAGE.test(name) && !Object.hasOwn(COLUMNS, name) ? [{ name, index }] : []))
  if (columns.source === undefined && columns.target === undefined && languages.length >= 2) {
    return { ...rest(columns), source: languages[0].index, target: languages[1].index, sourceLanguage: languages[0].name, targetLanguage: languages[1].name }
  }
  if (columns.target === undefined && columns.forbidden === undefined) return undefined
  return { ...rest(columns), source: columns.source ?? -1, target: columns.target ?? -1 }
}

const rest = ({ forbidden, status, note, exact }: Partial<Record<keyof Columns, number>>): Partial<Columns> => ({ forbidden, status, note, exact })

/** Rows of RFC 4180, with the delimiter that the first line shows. */
function rowsOf(text: string): { cells: string[]; line: number }[] {
  const first = text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'))
  const delimiter = ['\t', ';', ','].find((mark) => first.includes(mark)) ?? ','
  const rows: { cells: string[]; line: number }[] = []
  let cells: string[] = []
  let cell = ''
  let [line, start] = [1, 1]
  let inQuotes = false
  const endRow = (): void => {
    rows.push({ cells: [...cells, cell], line: start })
    cells = []
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '\n') line++
    if (inQuotes) {
      if (char !== '"') cell += char
      else if (text[at + 1] === '"') cell += text[++at]
      else inQuotes = false
    } else if (char === '"' && cell.trim() === '') {
      inQuotes = true
      cell = ''
    } else if (char === delimiter) {
      cells.push(cell)
      cell = ''
    } else if (char === '\n') {
      endRow()
      start = line
    } else if (char !== '\r') cell += char
  }
  if (cell !== '' || cells.length > 0) endRow()
  return rows
}
