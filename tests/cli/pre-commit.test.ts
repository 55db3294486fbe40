import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const HOOKS = '.pre-commit-hooks.yaml'
const DIST = dirname(resolve(process.env.COPYDESK_COMMAND ?? 'dist/copydesk.cjs'))
const hasPreCommit = spawnSync('pre-commit', ['--version']).status === 0
if (!hasPreCommit) console.warn('The hook is not run: pre-commit is not installed here (apt-get install pre-commit).')

describe('the hooks', () => {
  it('name the command and what they are for', () => {
    const hooks = parse(readFileSync(HOOKS, 'utf8')) as Record<string, unknown>[]
    for (const hook of hooks) expect(hook).toMatchObject({ id: /^copydesk/.exec(String(hook.id)) ? hook.id : '', language: 'node', types_or: ['markdown', 'plain-text'] })
  })
})

describe.skipIf(!hasPreCommit)('pre-commit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-hook-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const inside = (cwd: string, command: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: join(folder, cwd), encoding: 'utf8', env: { ...process.env, PRE_COMMIT_HOME: join(folder, 'cache'), COPYDESK_CACHE: join(folder, 'rules'), NO_COLOR: '1', npm_config_audit: 'false', npm_config_fund: 'false' } })
    return { status, text: stdout + stderr }
  }
  const git = (cwd: string, ...args: string[]) => {
    const done = inside(cwd, 'git', '-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...args)
    if (done.status !== 0) throw new Error(done.text)
    return done.text
  }

  it('accepts the manifest', () => {
    expect(inside('.', 'pre-commit', 'validate-manifest', resolve(HOOKS))).toMatchObject({ status: 0 })
  })

  it('stops a commit with a faulty article, and only for lines of the commit', { timeout: 240_000 }, () => {
    // The hook's repository: the package as it is built; its bundles need no other package.
    const { name, version, bin } = JSON.parse(readFileSync('package.json', 'utf8'))
    cpSync(DIST, join(folder, 'hook/dist'), { recursive: true })
    cpSync('rules', join(folder, 'hook/rules'), { recursive: true })
    cpSync(HOOKS, join(folder, 'hook', HOOKS))
    writeFileSync(join(folder, 'hook/package.json'), JSON.stringify({ name, version, bin }))
    git('hook', 'init', '-q')
    git('hook', 'add', '-f', '.')
    git('hook', 'commit', '-qm', 'Package')
    const revision = git('hook', 'rev-parse', 'HEAD').trim()

    mkdirSync(join(folder, 'news'))
    const write = (text: string) => writeFileSync(join(folder, 'news/story.txt'), text)
    writeFileSync(join(folder, 'news/.pre-commit-config.yaml'), `repos:\n  - repo: ${join(folder, 'hook')}\n    rev: ${revision}\n    hooks:\n      - id: copydesk-staged\n`)
    git('news', 'init', '-q')
    write('Old story\n\nThe the council met.\n\nGuardar\n')
    git('news', 'add', '.')
    git('news', 'commit', '-qm', 'Before the hook')
    expect(inside('news', 'pre-commit', 'install').status).toBe(0)

    write('Old story\n\nThe the council met.\n\nGuardar\n\nThe talks go on.\n')
    git('news', 'add', '.')
    expect(git('news', 'commit', '-m', 'A good line')).toContain('Passed')

    write('Old story\n\nThe the council met.\n\nGuardar\n\nThe talks go on.\n\nSuscríbete\n')
    git('news', 'add', '.')
    const stopped = inside('news', 'git', '-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-m', 'A button')
    expect(stopped.status).toBe(1)
    expect(stopped.text).toContain('story.txt')
    expect(stopped.text).toContain('Suscríbete')
    expect(stopped.text).not.toContain('stands twice')
  })
})
