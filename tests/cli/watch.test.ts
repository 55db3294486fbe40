import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workFolder } from '../support/command.ts'

const { path, write, run } = workFolder()
const ARTICLE = 'Minister resigns\n\nThe minister did not answer.\n\nGuardar\n'

describe('copydesk lint --watch', () => {
  it('checks again when an article, the configuration or an ignore file changes, and ends when told', async () => {
    write('desk/story.txt', ARTICLE)
    const child = spawn(process.execPath, [resolve(process.env.COPYDESK_COMMAND ?? 'dist/copydesk.cjs'), 'lint', 'desk', '--watch', '-o', 'desk/report.md', '--format', 'compact'], { cwd: path, env: { ...process.env, NO_COLOR: '1' } })
    const seen: string[] = []
    child.stderr.on('data', (chunk: Buffer) => seen.push(...chunk.toString().split('\n').filter(Boolean)))
    const rounds = async (count: number) => {
      for (let wait = 0; seen.filter((line) => line.includes('Watching')).length < count; wait++) {
        if (wait > 200) throw new Error(`No round ${count}: ${seen.join('\n')}`)
        await new Promise((wake) => setTimeout(wake, 50))
      }
    }
    await rounds(1)
    await new Promise((wake) => setTimeout(wake, 700))
    write('desk/story.txt', ARTICLE.replace('Guardar\n', ''))
    await rounds(2)
    write('copydesk.config.yaml', 'rulez: {}\n')
    await rounds(3)
    expect(seen.join('\n')).toMatch(/copydesk\.config\.yaml:1:1: .*did you mean “rules”/)
    write('copydesk.config.yaml', 'language: en\n')
    await rounds(4)
    await new Promise((wake) => setTimeout(wake, 500))
    // The report that it writes itself sets nothing off.
    expect(seen.filter((line) => line.includes('Watching'))).toHaveLength(4)
    child.kill('SIGINT')
    expect(await new Promise((done) => child.on('exit', done))).toBe(0)
  })

  it('does not watch standard input', () => {
    const { code, err } = run(['lint', '-', '--watch'])
    expect(code).toBe(2)
    expect(err).toContain('cannot be watched')
  })
})
