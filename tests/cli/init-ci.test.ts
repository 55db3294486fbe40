import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { PROBLEM_MATCHER } from '../../src/cli/ci-templates.ts'
import { inFormat } from '../support/reports.ts'
import { workFolder } from '../support/command.ts'

describe('copydesk init --ci', () => {
  const { path, run } = workFolder()
  const read = (name: string) => readFileSync(join(path, name), 'utf8')
  const version = JSON.parse(readFileSync('package.json', 'utf8')).version

  it('writes a workflow for GitHub besides the configuration', () => {
    const { out, code } = run(['init', '--ci', 'github'])
    expect(code).toBe(0)
    expect(out).toContain('Wrote .github/workflows/copydesk.yml.')
    expect(existsSync(join(path, 'copydesk.config.yaml'))).toBe(true)
    const workflow = parse(read('.github/workflows/copydesk.yml'))
    const { steps } = workflow.jobs.copydesk
    expect(workflow.permissions).toEqual({ contents: 'read', 'security-events': 'write' })
    expect(steps[0].with['fetch-depth']).toBe(0)
    const scripts: string[] = steps.flatMap((step: { run?: string }) => step.run ?? [])
    for (const script of scripts) {
      expect(script).toContain(`copydesk@${version} lint . `)
      expect(script).not.toContain('${{')
    }
  })

  it('writes a pipeline for GitLab where a configuration stands', () => {
    const { out, code } = run(['init', '--ci', 'gitlab'])
    expect(code).toBe(0)
    expect(out).toContain('include: [{ local: .gitlab/copydesk.yml }]')
    expect(parse(read('.gitlab/copydesk.yml')).copydesk.artifacts.reports).toEqual({ codequality: 'copydesk-quality.json', junit: 'copydesk-junit.xml' })
  })

  it('overwrites nothing', () => {
    expect(run(['init', '--ci', 'github']).err).toContain('There is a .github/workflows/copydesk.yml already')
    expect(run(['init', '--ci', 'cvs']).err).toContain('Allowed choices are github, gitlab, problem-matcher')
  })

  it('uses only options that the command has', () => {
    run(['init', '--ci', 'problem-matcher'])
    expect(JSON.parse(read('.github/copydesk-matcher.json'))).toEqual(PROBLEM_MATCHER)
    const help = run(['lint', '--help']).out
    for (const file of ['.github/workflows/copydesk.yml', '.gitlab/copydesk.yml']) for (const [option] of read(file).matchAll(/(?<=copydesk@.*)--[a-z][\w-]+/g)) expect(help).toContain(option)
  })
})

describe('the problem matcher', () => {
  it('reads every line of the compact format', async () => {
    const [{ regexp, file, line, column, severity, message, code }] = PROBLEM_MATCHER.problemMatcher[0].pattern
    const lines = (await inFormat('compact')).trimEnd().split('\n')
    const read = lines.map((text) => new RegExp(regexp).exec(text))
    expect(read.every(Boolean)).toBe(true)
    const last = read.at(-1)!
    expect([file, line, column, severity, message, code].map((group) => last[group])).toEqual(['desk/crlf.txt', '3', '1', 'error', 'Leftover of the page: “Guardar”.', 'residue/interface-es'])
  })
})
