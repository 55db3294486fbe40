import { describe, expect, it } from 'vitest'
import { compilePackFiles } from '../../src/packs/compile-files.ts'
import { readPackFiles } from '../../src/packs/load.ts'
import { readPack } from '../../src/workspace/pack-files.ts'

const table = (rows: string, head = 'table: surnames\nlang: es\norigin: test'): string => `${head}\nrows: |\n${rows.split('\n').map((row) => `  ${row}`).join('\n')}\n`
const compile = (text: string) => () => compilePackFiles([{ file: 'house/names.yaml', text, pack: 'house' }])

describe('a table', () => {
  it('is read from a pack like a rule', () => {
    expect(compile(table('surname | literal | risk\nPanadero | Baker; Breadman | H'))).not.toThrow()
  })
  it('may hold comments and empty lines', () => {
    expect(compile(table('surname | literal | risk\n# bakers\n\nPanadero | Baker | H'))).not.toThrow()
  })
  it.each([
    ['an unknown column', 'surname | litteral | risk\nPanadero | Baker | H', 'house/names.yaml:5: “litteral” is no column of this table; did you mean “literal”?'],
    ['a missing column', 'surname | risk\nPanadero | H', 'house/names.yaml:5: the column “literal” is missing'],
    ['a cell too many', 'surname | literal | risk\nPanadero | Baker | H | x', 'house/names.yaml:6: this row has 4 cells, but there are 3 columns.'],
    ['an empty cell', 'surname | literal | risk\nPanadero |  | H', 'house/names.yaml:6: the column “literal” is empty.'],
    ['a value that is not allowed', 'surname | literal | risk\nPanadero | Baker | X', 'house/names.yaml:6: “X” cannot stand in the column “risk”; it is one of L, M, H.'],
    ['a row twice', 'surname | literal | risk\nPanadero | Baker | H\nSastre | Tailor | H\nPanadero | Baker | H', 'house/names.yaml:8: “Panadero” stands already in line 6.'],
  ])('with %s names file and line', (_, rows, message) => {
    expect(compile(table(rows))).toThrow(message)
  })
  it('of an unknown kind names the nearest one', () => {
    expect(compile(table('surname | literal | risk', 'table: surname\norigin: test'))).toThrow('did you mean “surnames”?')
  })
  it('may name only countries that are in the table of countries', () => {
    expect(compile(table('name | lang | gender | cues\nGonzalo Casado | es | m | QQ', 'table: figures\norigin: test'))).toThrow('house/names.yaml:5: “QQ” is no code of the table of countries.')
  })
})

describe('the shipped tables', () => {
  const { tables } = readPackFiles([...readPack('rules/names', 'copydesk'), ...readPack('rules/cues.yaml', 'copydesk')])
  const rowsOf = (kind: string) => tables.filter((candidate) => candidate.kind === kind).flatMap(({ rows }) => rows)

  it('know at least 400 public figures and 300 places and bodies', () => {
    expect(rowsOf('figures').length).toBeGreaterThanOrEqual(400)
    expect(rowsOf('renderings').length).toBeGreaterThanOrEqual(300)
  })
  it('give no figure a wrong form that is its right one', () => {
    expect(rowsOf('figures').filter(({ text, list }) => list.wrong?.includes(text.name)).map(({ text }) => text.name)).toEqual([])
  })
  it('list no figure twice', () => {
    const names = rowsOf('figures').map(({ text }) => text.name)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })
})
