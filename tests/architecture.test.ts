import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Which rooms a room may import; whatever is not listed may not be. `type` imports count too. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  text: ['model'],
  names: ['model', 'text'],
  readers: ['model', 'text'],
  bilingual: ['model', 'text', 'names', 'readers', 'checks'],
  checks: ['model', 'text', 'names', 'bilingual'],
  packs: ['model', 'text', 'checks', 'names', 'bilingual'],
  engine: ['model', 'text', 'readers', 'checks', 'names', 'bilingual'],
  report: ['model', 'text', 'engine', 'reporters'],
  reporters: ['model', 'text', 'report'],
  workspace: ['model', 'text', 'readers', 'packs', 'engine', 'names', 'bilingual', 'report', 'reporters'],
  cli: ['model', 'text', 'readers', 'checks', 'packs', 'engine', 'reporters', 'report', 'workspace', 'names', 'bilingual', 'lsp'],
  lsp: ['model', 'text', 'readers', 'checks', 'packs', 'engine', 'reporters', 'workspace', 'names', 'bilingual'],
}
/** From here down nothing touches the disk, the terminal or the clock. */
const PURE = ['model', 'text', 'names', 'readers', 'bilingual', 'checks', 'engine', 'reporters', 'report']

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : entry.name.endsWith('.ts') ? [join(folder, entry.name)] : []))
const files = filesBelow('src').map((file) => ({ file, text: readFileSync(file, 'utf8') }))
const roomOf = (file: string) => relative('src', file).split('/')[0]
const importsOf = (text: string) => [...text.matchAll(/^(?:import|export)\b[^']*?from '([^']+)'|\bimport\('([^']+)'\)/gm)].map(([, path, loaded]) => path ?? loaded)

describe('the rooms', () => {
  it('import only downward', () => {
    const wrong = files.flatMap(({ file, text }) => {
      const room = roomOf(file)
      const allowed = MAY_IMPORT[room]
      if (!allowed) return []
      return importsOf(text)
        .filter((path) => path.startsWith('.'))
        .map((path) => roomOf(relative(resolve('.'), resolve(file, '..', path))))
        .filter((target) => target !== room && !target.endsWith('.ts') && !allowed.includes(target))
        .map((target) => `${file} imports ${target}`)
    })
    expect(wrong).toEqual([])
  })

  it('that are pure touch neither disk nor terminal', () => {
    const wrong = files.filter(({ file }) => PURE.includes(roomOf(file))).filter(({ text }) => /from 'node:(?:fs|child_process|os|http|net|readline)|\bprocess\.(?:stdout|stderr|exit|cwd|argv)|\bconsole\./.test(text))
    expect(wrong.map(({ file }) => file)).toEqual([])
  })

  it('of checks, readers and text need no library but those for likeness and difference', () => {
    const wrong = files
      .filter(({ file }) => ['model', 'text', 'checks', 'engine', 'names'].includes(roomOf(file)))
      .flatMap(({ file, text }) => importsOf(text).filter((path) => !path.startsWith('.') && !['string-similarity', 'diff', 'node:buffer'].includes(path)).map((path) => `${file}: ${path}`))
    expect(wrong).toEqual([])
  })
})

it('files are small', () => {
  const long = files.filter(({ file }) => !/words|data|page-script/.test(file)).filter(({ text }) => text.split('\n').length > 420)
  expect(long.map(({ file }) => file)).toEqual([])
})
