import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workFolder } from '../support/command.ts'

const { path, write, run } = workFolder()
const ARTICLE = 'Minister resigns\n\nThe minister did not answer.\n\nGuardar\n\nThe talks between both countries.Then they went home.\n'
const CLEAN = 'Minister resigns\n\nThe minister did not answer on Monday.\n\nThe talks go on today in the capital.\n'

describe('copydesk lint', () => {
  it('says what is wrong, where, and how to mend it; the gate decides the exit code', () => {
    write('article.txt', ARTICLE)
    const { out, err, code } = run(['lint', 'article.txt'])
    expect(out).toContain('article.txt')
    expect(out).toMatch(/5:1 +major +.*“Guardar”.*residue\/interface-/)
    expect(out).toContain('fix: Delete the line')
    expect(out).toContain('Not checked: facts, omissions, numbers against the source.')
    expect(err).toBe('')
    expect(code).toBe(1)
    expect(run(['lint', 'article.txt', '--fail-on', 'block']).code).toBe(0)
    expect(run(['lint', 'article.txt', '--fail-on', 'never']).code).toBe(0)
  })

  it('reads HTML that is named, and mends it without harm to its elements', () => {
    const page = (rest: string) => `<nav>Menu</nav>\n<article>\n<h1>Minister resigns</h1>\n<p>The minister did not answer&nbsp;on Monday.</p>\n${rest}<p>The talks go <em>on</em> in the capital.</p>\n</article>\n`
    write('pages/story.html', page('<p><b>Guardar</b></p>\n'))
    expect(run(['lint', 'pages/story.html']).out).toMatch(/5:7 +major +“Guardar” is a leftover/)
    expect(run(['lint', 'pages']).err).toContain('and HTML where it is named: “pages/**/*.html”.')
    expect(run(['lint', 'pages/**/*.html', '--fix=review']).code).toBe(0)
    expect(readFileSync(join(path, 'pages/story.html'), 'utf8')).toBe(page(''))
  })

  it('passes clean text', () => {
    write('clean.txt', CLEAN)
    const { out, code } = run(['lint', 'clean.txt'])
    expect(out).toContain('Nothing found in 1 file')
    expect(code).toBe(0)
  })

  it('prints JSON whose offsets are those of the file', () => {
    write('bom.txt', `\uFEFF${ARTICLE.replaceAll('\n', '\r\n')}`)
    const report = JSON.parse(run(['lint', 'bom.txt', '--format', 'json']).out)
    expect(report).toMatchObject({ schema: 'copydesk.report/1', tool: { name: 'copydesk' }, summary: { files: 1 }, notChecked: ['facts', 'omissions', 'numbers against the source'] })
    const raw = readFileSync(join(path, 'bom.txt'), 'utf8')
    const [file] = report.files
    expect(file.findings.length).toBeGreaterThan(1)
    for (const finding of file.findings) expect(raw.slice(finding.start, finding.end)).toBe(finding.text)
    expect(file.findings[0]).toMatchObject({ text: 'Guardar', line: 5, column: 1, endLine: 5, endColumn: 8 })
  })

  it('reads folders, globs and standard input, and heeds ignore files', () => {
    write('desk/one.txt', ARTICLE)
    write('desk/two.md', `# Head\n\nGuardar\n`)
    write('desk/skip/three.txt', ARTICLE)
    write('desk/image.png', 'x')
    write('desk/.copydeskignore', 'skip/\n')
    const paths = (...args: string[]) => JSON.parse(run(['lint', '--format', 'json', ...args]).out).files.map((file: { path: string }) => file.path)
    expect(paths('desk')).toEqual(['desk/one.txt', 'desk/two.md'])
    expect(paths('desk/*.txt')).toEqual(['desk/one.txt'])
    expect(paths('desk/skip/three.txt')).toEqual(['desk/skip/three.txt'])
    expect(JSON.parse(run(['lint', '-', '--format', 'json', '--stdin-filename', 'a.md'], '# Head\n\nGuardar\n').out).files[0]).toMatchObject({ path: 'a.md', findings: [{ text: 'Guardar' }] })
  })

  it('reads an archive line by line', () => {
    const lines = [{ id: 'a', text: ARTICLE }, { id: 'b', text: CLEAN }].map((line) => JSON.stringify(line)).join('\n')
    const { out, code } = run(['lint', '-', '--input', 'jsonl', '--format', 'jsonl'], lines)
    const results = out.trim().split('\n').map((line) => JSON.parse(line))
    expect(results.map(({ path: id, gate }) => [id, gate])).toEqual([['a', 'fail'], ['b', 'pass']])
    expect(code).toBe(1)
    expect(run(['lint', '-', '--input', 'jsonl'], '{"id":1}\n').err).toBe('copydesk: Standard input, line 1: the object has no “text” or “target”; each line must be {"id": ..., "text": ...} for an article, with "source" for its source article, or {"source": ..., "target": ...} for a segment.\n')
  })
})

describe('fixing', () => {
  it('applies safe fixes alone, or all with review, and keeps mode, line ends and BOM', () => {
    const text = `\uFEFF${ARTICLE.replaceAll('\n', '\r\n')}`
    const file = write('fix.txt', text)
    chmodSync(file, 0o640)
    run(['lint', 'fix.txt', '--fix=review'])
    expect(readFileSync(file, 'utf8')).toBe('\uFEFFMinister resigns\r\n\r\nThe minister did not answer.\r\n\r\nThe talks between both countries. Then they went home.\r\n')
    expect(statSync(file).mode & 0o777).toBe(0o640)
    expect(run(['lint', 'fix.txt', '--fix=review']).code).toBe(0)
    expect(readdirSync(path).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('takes a path behind --fix and --diff for a path, a level for a level, and a slip for neither', () => {
    const file = write('before.txt', ARTICLE)
    expect(run(['lint', '--diff', 'before.txt']).out).toContain('-Guardar')
    run(['lint', '--fix', 'before.txt'])
    expect(readFileSync(file, 'utf8')).toContain('countries. Then')
    expect(readFileSync(file, 'utf8')).toContain('Guardar')
    run(['lint', '--fix', 'review', 'before.txt'])
    expect(readFileSync(file, 'utf8')).not.toContain('Guardar')
    expect(run(['lint', '--fix', '-'], ARTICLE).out).toContain('countries. Then')
    expect(run(['lint', '--fix', 'reviw', 'before.txt'])).toMatchObject({ code: 2, err: expect.stringContaining('Allowed choices are safe, review') })
  })

  it('follows a symbolic link instead of replacing it', () => {
    const target = write('target.txt', ARTICLE)
    symlinkSync(target, join(path, 'link.txt'))
    run(['lint', 'link.txt', '--fix=review'])
    expect(readFileSync(target, 'utf8')).not.toContain('Guardar')
  })

  it('shows a diff that git can apply, and writes nothing', () => {
    const file = write('diff.txt', ARTICLE)
    const { out } = run(['lint', 'diff.txt', '--diff'])
    expect(readFileSync(file, 'utf8')).toBe(ARTICLE)
    expect(out).toContain('--- a/diff.txt')
    expect(out).toContain('-Guardar')
    const applied = spawnSync('git', ['apply', '-'], { cwd: path, input: out, encoding: 'utf8' })
    expect(applied.stderr).toBe('')
    expect(readFileSync(file, 'utf8')).toContain('countries. Then')
  })

  it('is a filter on standard input', () => expect(run(['lint', '-', '--fix=review'], ARTICLE).out).toBe('Minister resigns\n\nThe minister did not answer.\n\nThe talks between both countries. Then they went home.\n'))

  it('does not touch a file whose bytes are not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('The head\n\nGood '), Buffer.from([0xff]), Buffer.from(' line.\n\nGuardar\n')])
    const file = write('invalid.txt', bytes)
    const { err } = run(['lint', 'invalid.txt', '--fix=review'])
    expect(err).toContain('invalid.txt:3:6: the bytes from 15 on are not valid UTF-8')
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })
})

describe('configuration', () => {
  const folder = workFolder()
  it('turns rules off, overrides for files, ignores with a reason and reports what is unused', () => {
    folder.write('a.txt', ARTICLE)
    folder.write('manual/b.txt', ARTICLE)
    folder.write('copydesk.config.yaml', 'rules:\n  spacing: off\noverrides:\n  - files: ["manual/**"]\n    rules: { residue: off }\nignore:\n  - { rule: residue, words: guardar, files: [a.txt], reason: it is a button }\n  - { rule: residue, words: Nuevo, reason: it is a badge }\n')
    const report = JSON.parse(folder.run(['lint', '.', '--format', 'json']).out)
    expect(report.files.map((file: { findings: unknown[]; suppressed: { reason: string }[] }) => [file.findings.length, file.suppressed.map(({ reason }) => reason)])).toEqual([[0, ['it is a button']], [0, []]])
    expect(report.summary).toMatchObject({ silenced: 1, unusedIgnores: ['“residue: Nuevo”'] })
    expect(JSON.parse(folder.run(['lint', '--print-config', 'manual/b.txt']).out)).toMatchObject({ rules: { spacing: 'off', residue: 'off' }, gate: { failOn: 'fail' } })
    expect(JSON.parse(folder.run(['lint', 'a.txt', '--format', 'json', '--no-config']).out).files[0].findings.length).toBe(2)
  })

  it('lets an ignore entry run out on its day, and says so', () => {
    const own = workFolder()
    own.write('a.txt', ARTICLE)
    const entry = (until: string) => own.write('copydesk.config.yaml', `ignore:\n  - { rule: residue, words: Guardar, reason: it is a button, until: ${until} }\n`)
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
    entry(tomorrow)
    expect(JSON.parse(own.run(['lint', '.', '--format', 'json']).out).summary).toMatchObject({ silenced: 1, unusedIgnores: [], expiredIgnores: [] })
    entry('2020-01-31')
    const { summary } = JSON.parse(own.run(['lint', '.', '--format', 'json']).out)
    expect(summary).toMatchObject({ silenced: 0, unusedIgnores: [], expiredIgnores: ['“residue: Guardar” (until 2020-01-31)'] })
    expect(own.run(['lint', '.']).out).toContain('The ignore entry “residue: Guardar” (until 2020-01-31) has run out')
    entry('soon')
    expect(own.run(['lint', '.'])).toMatchObject({ code: 2, err: expect.stringContaining('must be a day such as 2026-12-31') })
  })

  it('reads the key of package.json, and init writes a file that is valid', () => {
    const own = workFolder()
    own.write('a.txt', ARTICLE)
    own.write('package.json', '{ "name": "desk", "copydesk": { "rules": { "residue": "off", "spacing": "off" } } }')
    expect(own.run(['lint', 'a.txt']).code).toBe(0)
    expect(own.run(['init', '--source-lang', 'es']).code).toBe(0)
    expect(own.run(['init']).err).toContain('There is a copydesk.config.yaml in this folder already')
    expect(own.run(['lint', 'a.txt']).code).toBe(1)
    expect(JSON.parse(own.run(['lint', '--print-config', 'a.txt']).out)).toMatchObject({ sourceLanguage: 'es' })
  })

  it('adds rules of the house, compiled once', () => {
    const own = workFolder()
    own.write('a.txt', CLEAN)
    own.write('house/capital.yaml', 'id: house/capital\ncheck: lexicon\ncategory: style/register\nseverity: major\nstatus: error\nmessage: "We say the city’s name, not “{text}”."\nwhy: House style.\nmend: Name the city.\nrows:\n  - { match: the capital, fires: "in [[the capital]] today", silent: "a capital idea" }\n')
    const { out, code } = own.run(['lint', 'a.txt', '--pack', 'house'])
    expect(out).toContain('We say the city’s name, not “the capital”.')
    expect(code).toBe(1)
    expect(readdirSync(join(own.path, '.cache')).filter((name) => name.endsWith('.bin'))).toHaveLength(1)
    expect(own.run(['test-rules', 'house'])).toMatchObject({ out: '1 rules, 2 examples: all hold.\n', code: 0 })
    own.write('house/capital.yaml', readFileSync(join(own.path, 'house/capital.yaml'), 'utf8').replace('a capital idea', 'the capital'))
    const failed = own.run(['test-rules', 'house'])
    expect(failed.code).toBe(1)
    expect(failed.out).toContain('house/capital.yaml:10  house/capital: it fires at “the capital”')
  })
})

describe('trouble is told in one sentence, with exit code 2', () => {
  const own = workFolder()
  own.write('a.txt', ARTICLE)
  own.write('empty/readme.pdf', 'x')
  own.write('binary.txt', Buffer.from([1, 2, 0, 3]))
  own.write('bad.yaml', 'id: x\n')
  own.write('bad.config.yaml', 'languag: es\n')
  own.write('unknown.config.yaml', 'rules:\n  residu: off\n')
  it.each([
    [['lint', 'missing.txt'], 'There is no file or folder “missing.txt”; check the spelling.'],
    [['lint', ''], 'One of the paths is empty'],
    [['lint', 'no/*.txt'], 'No file matches “no/*.txt”'],
    [['lint', 'empty'], 'The folder “empty” holds no article'],
    [['lint', 'binary.txt'], '“binary.txt” is a binary file, not an article'],
    [['lint', 'a.txt', '--format', 'jsn'], 'There is no format “jsn”; did you mean “json”?'],
    [['lint', 'a.txt', '--rule', 'residu=off'], 'there is no rule “residu”; did you mean “residue”?'],
    [['lint', 'a.txt', '--rule', 'residue=of'], '“--rule residue=of” is not understood'],
    [['lint', 'a.txt', '--config', 'none.yaml'], 'There is no configuration file “none.yaml”'],
    [['lint', 'a.txt', '--config', 'bad.config.yaml'], 'bad.config.yaml:1:1: “languag” is no key that the configuration may have here; did you mean “language”?'],
    [['lint', 'a.txt', '--config', 'unknown.config.yaml'], 'unknown.config.yaml:2:3: there is no rule “residu”; did you mean “residue”?'],
    [['lint', 'a.txt', '--pack', 'none'], 'There is no rule file or folder “none”'],
    [['lint', 'a.txt', '--pack', 'bad.yaml'], 'bad.yaml:1:5: “id” must be lower-case words'],
    [['explain', 'residue/interface-sp'], 'there is no rule “residue/interface-sp”; did you mean “residue/interface-'],
  ])('%j', (args, message) => {
    const { out, err, code } = own.run(args)
    expect(err).toContain(message)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(out).toBe('')
    expect(code).toBe(2)
  })

  it.each([
    [['lnt', 'a.txt'], 'Did you mean lint?'],
    [['lint', 'a.txt', '--fromat', 'json'], 'Did you mean --format?'],
    [['lint', 'a.txt', '--source-language', 'es'], 'Did you mean --source-lang?'],
    [['lint', 'a.txt', '--fail-on', 'fial'], 'Allowed choices are block, fail, warn, never'],
  ])('%j is answered with what is near', (args, message) => {
    const { err, code } = own.run(args)
    expect(err).toContain(message)
    expect(code).toBe(2)
  })

  it.skipIf(process.getuid?.() === 0 && !existsSync('/usr/bin/setpriv'))('an unreadable file', () => {
    const file = own.write('secret.txt', ARTICLE)
    chmodSync(file, 0)
    const command = [process.execPath, resolve('dist/copydesk.cjs'), 'lint', file]
    const ran = process.getuid?.() === 0 ? spawnSync('setpriv', ['--reuid=65534', '--clear-groups', '--', ...command], { encoding: 'utf8' }) : spawnSync(command[0], command.slice(1), { encoding: 'utf8' })
    if (!ran.stderr.includes('may not be read')) expect(ran.stderr).toMatch(/EACCES|Permission denied|no file or folder/)
    expect(ran.status).not.toBe(0)
  })

  it.each([['SIGINT', 130], ['SIGTERM', 143]] as const)('%s during --fix leaves every article whole, and nothing beside them', async (signal, exit) => {
    const folder = `stopped-${signal}`
    const count = 1500
    for (let index = 0; index < count; index++) own.write(`${folder}/${index}.txt`, ARTICLE.repeat(8))
    const child = spawn(process.execPath, [resolve('dist/copydesk.cjs'), 'lint', folder, '--fix=review'], { cwd: own.path, stdio: ['ignore', 'pipe', 'pipe'] })
    let told = ''
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()))
    child.stdout.resume()
    const done = new Promise<number | null>((ended) => child.on('close', (code) => ended(code)))
    const changed = () => readFileSync(join(own.path, folder, '0.txt'), 'utf8') !== ARTICLE.repeat(8)
    while (!changed() && child.exitCode === null) await new Promise((later) => setTimeout(later, 5))
    child.kill(signal)
    expect(await done).toBe(exit)
    expect(told).toMatch(/^copydesk: stopped: \d+ of 1500 articles are done and whole, the other \d+ as they were\.\n$/)
    const names = readdirSync(join(own.path, folder))
    expect(names.filter((name) => !/^\d+\.txt$/.test(name))).toEqual([])
    const mended = readFileSync(join(own.path, folder, '0.txt'), 'utf8')
    expect(new Set(names.map((name) => readFileSync(join(own.path, folder, name), 'utf8')))).toEqual(new Set([mended, ARTICLE.repeat(8)]))
  }, 60_000)

  it('a closed pipe ends the run quietly', () => {
    for (let index = 0; index < 60; index++) own.write(`many/${index}.txt`, ARTICLE.repeat(20))
    const { stdout, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${resolve('dist/copydesk.cjs')}" lint many | head -n 1`], { cwd: own.path, encoding: 'utf8' })
    expect(stdout).toContain('many/0.txt')
    expect(stderr).toBe('')
  })
})

describe('help', () => {
  it('lists commands with examples', () => {
    const { out, code } = run(['--help'])
    expect(out).toContain('Examples:')
    for (const command of ['lint', 'report', 'compare', 'names', 'rules', 'explain']) expect(run([command, '--help']).out).not.toMatch(/default: \[|preset:/)
    expect(code).toBe(0)
    expect(run(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(run(['rules', 'residue']).out).toContain('residue/interface-es')
    expect(run(['explain', 'residue/interface-es']).out).toMatch(/What[\s\S]+Why[\s\S]+Mend/)
  })
})
