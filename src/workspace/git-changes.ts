import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Trouble } from '../model/trouble.ts'

const OUTPUT_MAX = 1 << 30

/** An article that differs from a revision. */
export interface ChangedFile {
  /** Absolute. */
  readonly path: string
  /** Its text in the revision, under its old name if it was renamed; missing when it is new. */
  readonly before?: string
  /** Its text in the index; only for staged changes. */
  readonly staged?: string
}

/**
 * The files that differ from a git revision (of another branch: from where this one left it), renames followed,
 * untracked files included; or, without a revision, what is staged for the next commit.
 * @throws Trouble when git, the repository or the revision is missing
 */
export function gitChanges(cwd: string, since?: string): Map<string, ChangedFile> {
  const root = git(cwd, ['rev-parse', '--show-toplevel']).replace(/\r?\n$/, '')
  const base = since === undefined ? headOf(root) : baseOf(root, since)
  const renames = changedPaths(root, base, since === undefined)
  const untracked = since === undefined ? [] : git(root, ['ls-files', '--others', '--exclude-standard', '-z']).split('\0').filter(Boolean)
  const olds = blobs(root, renames.map(({ before }) => (before === undefined ? undefined : `${base}:${before}`)))
  const staged = since === undefined ? blobs(root, renames.map(({ path }) => `:${path}`)) : []
  const changes = new Map<string, ChangedFile>()
  const add = (file: ChangedFile) => changes.set(file.path, file)
  renames.forEach(({ path }, index) => add({ path: join(root, path), before: olds[index], ...(staged[index] === undefined ? {} : { staged: staged[index] }) }))
  for (const path of untracked) add({ path: join(root, path) })
  return changes
}

/** An absolute path as git names it, symbolic links resolved. */
export const gitPath = (path: string): string => {
  try {
    return realpathSync(resolve(path))
  } catch {
    return resolve(path)
  }
}

/** The empty tree stands for HEAD before the first commit. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

const headOf = (root: string): string => run(root, ['rev-parse', '--verify', '--quiet', 'HEAD']).out.trim() || EMPTY_TREE

function baseOf(root: string, revision: string): string {
  const found = run(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]).out.trim()
  if (!found) {
    throw new Trouble('git/unknown-revision', `git knows no revision “${revision}” here; check the name, and in CI fetch the whole history (GitHub: fetch-depth: 0, GitLab: GIT_DEPTH: 0).`)
  }
  return run(root, ['merge-base', found, 'HEAD']).out.trim() || found
}

function changedPaths(root: string, base: string, cached: boolean): { path: string; before?: string }[] {
  const fields = git(root, ['diff', '--name-status', '-z', '--find-renames', '--diff-filter=ACMRT', '--no-ext-diff', ...(cached ? ['--cached'] : []), base, '--']).split('\0')
  const found: { path: string; before?: string }[] = []
  for (let at = 0; at < fields.length - 1; ) {
    const kind = fields[at++]
    if (/^[RC]/.test(kind)) {
      found.push({ before: fields[at], path: fields[at + 1] })
      at += 2
    } else {
      found.push({ path: fields[at], ...(kind.startsWith('A') ? {} : { before: fields[at] }) })
      at++
    }
  }
  return found
}

/** The texts of blobs, in one call. */
function blobs(root: string, names: readonly (string | undefined)[]): (string | undefined)[] {
  const wanted = names.filter((name): name is string => name !== undefined && !name.includes('\n'))
  if (wanted.length === 0) return names.map(() => undefined)
  const { stdout } = spawnSync('git', ['cat-file', '--batch'], { cwd: root, input: `${wanted.join('\n')}\n`, maxBuffer: OUTPUT_MAX })
  const texts = new Map<string, string>()
  let at = 0
  for (const name of wanted) {
    const end = stdout.indexOf(10, at)
    if (end < 0) break
    const head = stdout.subarray(at, end).toString('utf8')
    at = end + 1
    const size = / blob (\d+)$/.exec(head)?.[1]
    if (size === undefined) continue
    texts.set(name, stdout.subarray(at, at + Number(size)).toString('utf8'))
    at += Number(size) + 1
  }
  return names.map((name) => (name === undefined ? undefined : texts.get(name)))
}

const run = (cwd: string, args: readonly string[]): { out: string; error: string; code: number | null; missing: boolean } => {
  const { stdout, stderr, status, error } = spawnSync('git', ['-c', 'core.quotePath=false', ...args], { cwd, encoding: 'utf8', maxBuffer: OUTPUT_MAX })
  return { out: stdout ?? '', error: stderr ?? '', code: status, missing: (error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT' }
}

function git(cwd: string, args: readonly string[]): string {
  const { out, error, code, missing } = run(cwd, args)
  if (missing) throw new Trouble('git/missing', 'The command git was not found; --since and --staged need it.')
  if (code === 0) return out
  if (/not a git repository/i.test(error)) throw new Trouble('git/no-repository', 'This folder is in no git repository; --since and --staged need one.')
  throw new Trouble('git/failed', `“git ${args[0]}” failed: ${error.trim().split('\n')[0] || `exit code ${code}`}`)
}
