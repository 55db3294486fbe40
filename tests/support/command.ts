import { spawnSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll } from 'vitest'

/** COPYDESK_COMMAND runs the tests against another build, such as an installed package. */
const COMMAND = resolve(process.env.COPYDESK_COMMAND ?? 'dist/copydesk.cjs')

export interface Ran {
  readonly out: string
  readonly err: string
  readonly code: number | null
}

/** A folder that is deleted after the tests of a file, with the real command to run in it. */
export function workFolder(): { path: string; write(name: string, content: string | Uint8Array): string; run(args: readonly string[], input?: string | Uint8Array, env?: Record<string, string>): Ran; pipe(script: string): Ran } {
  const path = mkdtempSync(join(tmpdir(), 'copydesk-'))
  afterAll(() => rmSync(path, { recursive: true, force: true }))
  return {
    path,
    write(name, content) {
      mkdirSync(dirname(join(path, name)), { recursive: true })
      writeFileSync(join(path, name), content)
      return join(path, name)
    },
    run(args, input = '', env = {}) {
      const { stdout, stderr, status } = spawnSync(process.execPath, [COMMAND, ...args], { cwd: path, input, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, NO_COLOR: '1', COPYDESK_CACHE: join(path, '.cache'), ...env } })
      return { out: stdout, err: stderr, code: status }
    },
    /** Runs a script of the folder with bash: node is its first argument, the command its second. */
    pipe(script) {
      const { stdout, stderr, status } = spawnSync('bash', [script, process.execPath, COMMAND], { cwd: path, encoding: 'utf8' })
      return { out: stdout, err: stderr, code: status }
    },
  }
}
