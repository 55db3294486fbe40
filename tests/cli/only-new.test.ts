import { spawnSync } from 'node:child_process'
import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workFolder } from '../support/command.ts'

const lint = (run: ReturnType<typeof workFolder>['run'], ...args: string[]) => {
  const { out, err, code } = run(['lint', '.', '--no-config', '--format', 'json', ...args])
  const report = code === 2 ? undefined : JSON.parse(out)
  const texts: string[] = report?.files.flatMap((file: { path: string; findings: { text: string }[] }) => file.findings.map(({ text }) => `${file.path}: ${text}`)) ?? []
  return { texts, err, code, report }
}

describe('a baseline', () => {
  const { path, write, run } = workFolder()
  const faulty = (number: number) => `Council ${number} meets\n\nThe the council of town ${number} met.\n\nGuardar\n\nThe mayor of town ${number} said that that was all.Then they left.\n`
  const only = (...args: string[]) => lint(run, '--baseline', 'base.json', ...args)

  it('takes fifty faulty articles as they are, and lets only new faults fail', () => {
    for (let number = 1; number <= 50; number++) write(`town-${number}.txt`, faulty(number))
    expect(lint(run).code).toBe(1)
    const taken = only('--update-baseline')
    expect(taken.err).toMatch(/holds \d+ entries now \(0 before\)/)
    const quiet = only()
    expect(quiet.texts).toEqual([])
    expect(quiet.code).toBe(0)
    expect(quiet.err).toBe('')
    expect(quiet.report.summary.silenced).toBeGreaterThanOrEqual(100)
    expect(quiet.report.summary.gate).toBe('pass')
  })

  it('reports a fault that was added, alone, and does not grow by itself', () => {
    const before = readFileSync(join(path, 'base.json'), 'utf8')
    write('town-7.txt', `${faulty(7)}\nSuscríbete\n`)
    for (const _ of [1, 2]) {
      const { texts, code } = only()
      expect(texts).toEqual(['town-7.txt: Suscríbete'])
      expect(code).toBe(1)
    }
    expect(readFileSync(join(path, 'base.json'), 'utf8')).toBe(before)
    write('town-7.txt', faulty(7))
  })

  it('says which entries a mended fault leaves over, and prunes them when asked', () => {
    write('town-8.txt', faulty(8).replace('Guardar\n\n', ''))
    const { texts, err, code } = only()
    expect([texts, code]).toEqual([[], 0])
    expect(err).toMatch(/1 entry of the baseline “base.json” is not needed any more, such as “Guardar” \(residue\/.*\) in town-8.txt; --prune-baseline removes it/)
    expect(only('--prune-baseline').err).toMatch(/holds (\d+) entries/)
    expect(only().err).toBe('')
    write('town-8.txt', faulty(8))
    expect(only().texts).toEqual(['town-8.txt: Guardar'])
    write('town-8.txt', faulty(8).replace('Guardar\n\n', ''))
  })

  it('holds when lines move', () => {
    write('town-9.txt', `A new line stands above\n\n${faulty(9).replace('Guardar', 'One more line.\n\nGuardar')}`)
    expect(only().texts).toEqual([])
  })

  it('holds when a file is renamed, and prunes the old name', () => {
    renameSync(join(path, 'town-10.txt'), join(path, 'village-10.txt'))
    const { texts, err } = only()
    expect([texts, err]).toEqual([[], ''])
    only('--prune-baseline')
    const base = JSON.parse(readFileSync(join(path, 'base.json'), 'utf8'))
    expect(base.files['town-10.txt']).toBeUndefined()
    expect(Object.keys(base.files['village-10.txt']).length).toBeGreaterThan(1)
    expect(only().texts).toEqual([])
  })

  it('does not hide a second fault of the same kind in the same file', () => {
    write('town-11.txt', faulty(11).replace('Guardar\n', 'Guardar\n\nThe mayor left.\n\nGuardar\n'))
    expect(only().texts).toEqual(['town-11.txt: Guardar'])
    write('town-11.txt', faulty(11))
  })

  it('keeps what was not part of a run', () => {
    const count = () => Object.keys(JSON.parse(readFileSync(join(path, 'base.json'), 'utf8')).files).length
    const before = count()
    run(['lint', 'town-1.txt', '--no-config', '--baseline', 'base.json', '--update-baseline'])
    run(['lint', 'town-1.txt', '--no-config', '--baseline', 'base.json', '--prune-baseline'])
    expect(count()).toBe(before)
  })

  it('drops entries of deleted files', () => {
    rmSync(join(path, 'town-12.txt'))
    expect(only().err).toMatch(/not needed any more/)
    only('--prune-baseline')
    expect(only().err).toBe('')
  })

  it('lets entries run out on their day', () => {
    const base = JSON.parse(readFileSync(join(path, 'base.json'), 'utf8'))
    const entry = Object.values(base.files['town-13.txt'] as Record<string, { rule: string; until?: string }>).find(({ rule }) => rule.startsWith('residue/'))!
    entry.until = '2020-02-03'
    write('base.json', JSON.stringify(base))
    const { texts, err } = only()
    expect(texts).toEqual(['town-13.txt: Guardar'])
    expect(err).toContain('a baseline entry ran out on 2020-02-03: “Guardar”')
  })

  it('explains what is wrong with it', () => {
    expect(lint(run, '--baseline', 'none.json').err).toContain('There is no baseline “none.json”; add --update-baseline')
    write('bad.json', '{')
    expect(lint(run, '--baseline', 'bad.json').err).toContain('is not valid JSON')
    write('bad.json', '{"schema":"copydesk.baseline/1","files":{"a":{"b":{"rule":1}}}}')
    expect(lint(run, '--baseline', 'bad.json').err).toContain('files.a.b')
    expect(only('--update-baseline', '--fix').err).toContain('run --fix first')
  })
})

describe('--since and --staged', () => {
  const { path, write, run } = workFolder()
  const git = (...args: string[]) => {
    const { status, stderr } = spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', '-c', 'core.autocrlf=false', ...args], { cwd: path, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }
  const OLD = 'Council meets\n\nThe the old fault stays.\n\nGuardar\n\nMany people came to the hall.\n\nAll went well that day.\n'

  it('say that there is no repository, or no such revision', () => {
    write('old.txt', OLD)
    expect(lint(run, '--since', 'main').err).toContain('no git repository')
    git('init', '-q', '-b', 'main')
    git('add', '.')
    git('commit', '-qm', 'Old articles')
    expect(lint(run, '--since', 'gone').err).toContain('fetch-depth: 0')
    expect(lint(run, '--since', '--output=x').err).toContain('no revision')
    expect(lint(run, '--since', 'main', '--staged').err).toContain('exclude each other')
  })

  it('report only lines that changed, in old, renamed and new files', () => {
    expect(lint(run, '--since', 'main').texts).toEqual([])
    write('old.txt', `New line here.\n\n${OLD.replace('Many people came', 'Many of the the people came')}`)
    expect(lint(run, '--since', 'main').texts).toEqual(['old.txt: the the'])
    git('mv', 'old.txt', 'moved.txt')
    expect(lint(run, '--since', 'main').texts).toEqual(['moved.txt: the the'])
    write('new.txt', 'Guardar\n')
    const { texts, report } = lint(run, '--since', 'main')
    expect(texts.sort()).toEqual(['moved.txt: the the', 'new.txt: Guardar'])
    expect(report.notChecked).toContain('lines unchanged since main')
  })

  it('compare with where this branch left the other one', () => {
    git('add', '.')
    git('checkout', '-qb', 'work')
    git('commit', '-qm', 'Work')
    git('checkout', '-q', 'main')
    write('other.txt', 'Guardar\n')
    git('add', '.')
    git('commit', '-qm', 'Others go on')
    git('checkout', '-q', 'work')
    expect(lint(run, '--since', 'main').texts.sort()).toEqual(['moved.txt: the the', 'new.txt: Guardar'])
  })

  it('look at what is staged, not at what lies in the folder', () => {
    write('new.txt', 'Guardar\n\nSuscríbete\n')
    git('add', 'new.txt')
    write('new.txt', 'Guardar\n\nSuscríbete\n\nThe the end.\n')
    expect(lint(run, '--staged').texts).toEqual(['new.txt: Suscríbete'])
    expect(run(['lint', '.', '--staged', '--fix', '--no-config']).err).toContain('not staged')
  })

  it('do not take new line endings for a change', () => {
    write('moved.txt', readFileSync(join(path, 'moved.txt'), 'utf8').replaceAll('\n', '\r\n'))
    expect(lint(run, '--since', 'HEAD').texts.filter((text) => text.startsWith('moved'))).toEqual([])
  })

  it('work from a folder below the repository', () => {
    write('sub/deep.txt', 'Guardar\n')
    const { out } = run(['lint', 'sub', '--since', 'HEAD', '--format', 'gitlab', '--no-config'])
    expect(JSON.parse(out)).toMatchObject([{ location: { path: 'sub/deep.txt' } }])
  })
})
