import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { FORMATS } from '../../src/reporters/registry.ts'
import { applied, rdjsonFixes, sarifFixes, type Fixes } from '../support/apply-fixes.ts'
import { workFolder } from '../support/command.ts'

const { path, write, run } = workFolder()

const ARTICLES: Readonly<Record<string, string>> = {
  'plain.txt': 'Minister resigns\n\nThe the minister , did not answer.Then she left.\n\nGuardar\n\nThe talks “go on.\n',
  'crlf.txt': '\uFEFFThe the “café” 😀 is open , they said.\r\n\r\nGuardar\r\n\r\nThe the talks.They go on.\r\n',
  'marks.md': '# Ministra 😀 the the\n\nEl *café* the the talks , then.Now **this the the** ends.\n\nSeguir leyendo\n',
  'hostile.txt': '::error::The the minister\n\n##[command]the the talks , on.\n\n<b>Guardar</b> the the ]]> "end" , here.\n',
}

/** Lints and applies what the report offers until nothing changes. */
function settle(format: string, read: (report: string, texts: ReadonlyMap<string, string>) => Fixes): Map<string, string> {
  let texts = new Map(Object.entries(ARTICLES))
  for (let round = 0; round < 8; round++) {
    for (const [name, text] of texts) write(`${format}/${name}`, text)
    const named = new Map([...texts].map(([name, text]) => [`${format}/${name}`, text]))
    const fixes = read(run(['lint', format, '--format', format, '--fail-on', 'never', '--source-lang', 'es']).out, named)
    const next = new Map([...texts].map(([name, text]) => [name, applied(text, fixes.get(`${format}/${name}`) ?? [])]))
    if ([...next].every(([name, text]) => text === texts.get(name))) return texts
    texts = next
  }
  return texts
}

describe('fixes in reports', () => {
  let expected: Map<string, string>
  beforeAll(() => {
    for (const [name, text] of Object.entries(ARTICLES)) write(`fixed/${name}`, text)
    run(['lint', 'fixed', '--fix=review', '--fail-on', 'never', '--source-lang', 'es'])
    expected = new Map(Object.keys(ARTICLES).map((name) => [name, readFileSync(join(path, 'fixed', name), 'utf8')]))
  })

  it('change something in the articles of this test', () => {
    for (const [name, text] of expected) expect(text).not.toBe(ARTICLES[name])
  })

  it.each([['sarif', sarifFixes], ['rdjson', rdjsonFixes]] as const)('of %s do, applied by a script of another hand, what --fix=review does', (format, read) => {
    expect(settle(format, read)).toEqual(expected)
  })

  it('as a patch are those of --diff', () => {
    write('patched/plain.txt', ARTICLES['plain.txt'])
    const patch = run(['lint', 'patched', '--format', 'patch', '--fail-on', 'never', '--source-lang', 'es']).out
    expect(patch).toBe(run(['lint', 'patched', '--diff', '--fail-on', 'never', '--source-lang', 'es']).out)
    expect(patch).toContain('+++ b/patched/plain.txt')
  })
})

describe('--format and --output', () => {
  it('write several formats in one run, and make the folders', () => {
    write('one.txt', ARTICLES['plain.txt'])
    const { out, code } = run(['lint', 'one.txt', '--format', 'sarif:out/deep/one.sarif', '--format', 'junit:out/one.xml', '--format', 'compact'])
    expect(code).toBe(1)
    expect(out).toContain('one.txt:3:1: warning: ')
    expect(JSON.parse(readFileSync(join(path, 'out/deep/one.sarif'), 'utf8')).version).toBe('2.1.0')
    expect(readFileSync(join(path, 'out/one.xml'), 'utf8')).toContain('<testsuites>')
    const quiet = run(['lint', 'one.txt', '--format', 'gitlab', '--output', 'out/quality.json'])
    expect(quiet.out).toBe('')
    expect(Array.isArray(JSON.parse(readFileSync(join(path, 'out/quality.json'), 'utf8')))).toBe(true)
  })

  it('write all formats in a first run, without a word of the machine', () => {
    write('all.txt', ARTICLES['plain.txt'])
    const formats = FORMATS.flatMap((format) => ['--format', `${format}:all/${format}`])
    const { err, code } = run(['lint', 'all.txt', ...formats, '--no-config', '--source-lang', 'es'], '', { COPYDESK_CACHE: join(path, '.first') })
    expect(code).toBe(1)
    expect(err).toBe('')
    for (const format of FORMATS) expect(existsSync(join(path, 'all', format)), format).toBe(true)
  })

  it('say what cannot be', () => {
    write('one.txt', ARTICLES['plain.txt'])
    const trouble = (...args: string[]) => {
      const { err, code } = run(['lint', 'one.txt', ...args])
      expect(code).toBe(2)
      return err
    }
    expect(trouble('--format', 'sarf')).toContain('did you mean “sarif”?')
    expect(trouble('--format', 'sarif', '--format', 'junit')).toContain('--format junit:FILE')
    expect(trouble('--format', 'sarif:a', '--output', 'b')).toContain('has nothing to hold')
    expect(trouble('--format', 'sarif:')).toContain('names no file')
    expect(trouble('--format', 'sarif:a', '--format', 'json:./a')).toContain('Two formats')
    write('not-a-folder', '')
    expect(trouble('--format', 'sarif', '--output', 'not-a-folder/x.sarif')).toContain('could not be written')
    expect(existsSync(join(path, 'a'))).toBe(false)
  })

  it('name files relative to the repository, wherever the run starts', () => {
    write('.git/HEAD', 'ref: refs/heads/main\n')
    write('desk/two.txt', ARTICLES['plain.txt'])
    const [first] = JSON.parse(run(['lint', join(path, 'desk/two.txt'), '--format', 'gitlab']).out)
    expect(first.location.path).toBe('desk/two.txt')
  })

  it('keep a patch in a log from acting as commands', () => {
    write('log.txt', 'Head\n\n::error::one\n\nthe the talks.\n')
    const { out } = run(['lint', 'log.txt', '--format', 'patch'], '', { GITHUB_ACTIONS: 'true' })
    const [first, ...rest] = out.trimEnd().split('\n')
    const token = /^::stop-commands::(copydesk-\w+)$/.exec(first)![1]
    expect(rest.at(-1)).toBe(`::${token}::`)
  })
})
