import * as v from 'valibot'
import { placeText, Trouble } from '../model/trouble.ts'
import { TABLE_KINDS, type CellType, type TableKind, type TableKindName } from './table-kinds.ts'
import { nearest, rememberKeys, validate, type YamlSource } from './yaml.ts'

/** One row of a table: its cells by column, lists split. */
export interface TableRow {
  readonly line: number
  readonly text: Readonly<Record<string, string>>
  readonly list: Readonly<Record<string, readonly string[]>>
  readonly tier: 'A' | 'B' | 'C'
}

/** A table of names as its file says it. Plain data: it can be stored as JSON. */
export interface SourceTable {
  readonly kind: TableKindName
  readonly file: string
  readonly lang: string
  /** What the rows are, where one kind of table serves several: place, media, club ... */
  readonly of: string
  readonly rows: readonly TableRow[]
}

const KIND_NAMES = Object.keys(TABLE_KINDS) as TableKindName[]
/** What the rows of a table of renderings are. */
const USES = ['place', 'institution', 'media', 'club', 'party'] as const

const TableSchema = v.strictObject({
  table: v.picklist(KIND_NAMES),
  lang: v.optional(v.string()),
  of: v.optional(v.picklist(USES)),
  origin: v.string(),
  tier: v.optional(v.picklist(['A', 'B', 'C'])),
  note: v.optional(v.string()),
  notice: v.optional(v.string()),
  rows: v.string(),
})
rememberKeys(TableSchema)

/** Whether a pack file is a table and not a rule. */
export const isTable = (source: YamlSource): boolean => source.value !== null && typeof source.value === 'object' && 'table' in source.value

/**
 * Reads a table strictly: its first line names the columns, each further line is a row, cells are separated by "|", the
 * parts of a list by ";"; empty lines and lines that start with "#" are for the reader.
 * @throws Trouble with file and line
 */
export function readTable(file: string, source: YamlSource): SourceTable {
  const head = validate(TableSchema, source, [], source.value, 'A table')
  const kind: TableKind = TABLE_KINDS[head.table]
  const firstLine = source.place(['rows']).line + 1
  const fault = (line: number, message: string): Trouble => new Trouble('pack/bad-table', `${file}:${line}: ${message}`)
  if (head.table === 'renderings' && !head.of) throw fault(source.place([]).line, `a table of renderings says with “of” what its rows are: ${USES.join(', ')}.`)
  let columns: string[] | undefined
  const rows: TableRow[] = []
  const known = new Map<string, number>()
  head.rows.split('\n').forEach((text, index) => {
    const line = firstLine + index
    if (text.trim() === '' || text.trimStart().startsWith('#')) return
    const cells = text.split('|').map((cell) => cell.trim())
    if (!columns) {
      columns = checkColumns(cells, kind, (message) => fault(line, message))
      return
    }
    if (cells.length > columns.length) throw fault(line, `this row has ${cells.length} cells, but there are ${columns.length} columns.`)
    const row = readRow(cells, columns, kind, line, head.tier ?? 'B', (message) => fault(line, message))
    const key = cells[0].toLowerCase()
    if (kind.unique !== false && known.has(key)) throw fault(line, `“${cells[0]}” stands already in line ${known.get(key)}.`)
    known.set(key, line)
    rows.push(row)
  })
  if (!columns) throw fault(firstLine, 'the first line of “rows” must name the columns.')
  return { kind: head.table, file: placeText({ file, line: firstLine, column: 1 }).split(':')[0], lang: head.lang ?? '', of: head.of ?? '', rows }
}

function checkColumns(cells: readonly string[], kind: TableKind, fault: (message: string) => Trouble): string[] {
  const allowed = [...Object.keys(kind.needs), ...Object.keys(kind.may)]
  for (const cell of cells) {
    if (allowed.includes(cell)) continue
    const near = nearest(cell, allowed)
    throw fault(`“${cell}” is no column of this table${near ? `; did you mean “${near}”?` : `; columns are ${allowed.join(', ')}.`}`)
  }
  const missing = Object.keys(kind.needs).find((column) => !cells.includes(column))
  if (missing) throw fault(`the column “${missing}” is missing; the first line of “rows” names the columns.`)
  if (new Set(cells).size < cells.length) throw fault('a column is named twice.')
  return [...cells]
}

function readRow(cells: readonly string[], columns: readonly string[], kind: TableKind, line: number, tier: 'A' | 'B' | 'C', fault: (message: string) => Trouble): TableRow {
  const text: Record<string, string> = {}
  const list: Record<string, readonly string[]> = {}
  const types: Readonly<Record<string, CellType>> = { ...kind.needs, ...kind.may }
  columns.forEach((column, index) => {
    const cell = cells[index] ?? ''
    if (cell === '') {
      if (column in kind.needs) throw fault(`the column “${column}” is empty.`)
      return
    }
    const type = types[column]
    if (Array.isArray(type) && !type.includes(cell)) throw fault(`“${cell}” cannot stand in the column “${column}”; it is one of ${type.join(', ')}.`)
    if (type === 'list') list[column] = cell.split(';').map((part) => part.trim()).filter((part) => part !== '')
    else text[column] = cell
  })
  return { line, text, list, tier: (text.tier as TableRow['tier'] | undefined) ?? tier }
}
