import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findFiles } from '../../src/workspace/find-files.ts'
import { EditorClient } from '../lsp/client.ts'

/** Goals: from a keystroke to its diagnostics, 99th percentile in milliseconds, by words of the article. */
const GOALS: readonly (readonly [words: number, goal: number])[] = [
  [700, 50],
  [20_000, 100],
]
const PARAGRAPH = 'The mayor said on Tuesday that the new bridge, which cost 3,5 million euros, will open in spring; “we are ready”, she told the council , and nobody disagreed with her in the long session that followed.\n\n'
const EDITS_FOR_MEMORY = 10_000

const { stdout } = process
const folder = mkdtempSync(join(tmpdir(), 'copydesk-'))
try {
  for (const [words, goal] of GOALS) await typeParagraph(words, goal)
  await editLong()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Types a paragraph into the middle of an article, and waits for the diagnostics of each keystroke. */
async function typeParagraph(words: number, goal: number): Promise<void> {
  const client = await connect()
  const uri = pathToFileURL(join(folder, `${words}.txt`)).href
  const text = articleOf(words)
  client.open(uri, text)
  await client.diagnostics(uri)
  const line = Math.floor(text.split('\n').length / 2)
  const times: number[] = []
  const before = processorTime(client.child.pid!)
  let [version, at] = [1, { line, character: 0 }]
  for (const character of PARAGRAPH) {
    version++
    const started = performance.now()
    client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range: { start: at, end: at }, text: character }] })
    client.received.length = 0
    await client.diagnostics(uri, (params) => params.version === version)
    times.push(performance.now() - started)
    at = character === '\n' ? { line: at.line + 1, character: 0 } : { line: at.line, character: at.character + 1 }
  }
  const processor = (processorTime(client.child.pid!) - before) / times.length
  // Without waiting: a fast typist; the last keystroke still gets its diagnostics.
  const started = performance.now()
  for (const character of PARAGRAPH) {
    version++
    client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range: { start: at, end: at }, text: character }] })
    at = character === '\n' ? { line: at.line + 1, character: 0 } : { line: at.line, character: at.character + 1 }
  }
  await client.diagnostics(uri, (params) => params.version === version)
  const burst = performance.now() - started
  await client.end()
  const sorted = times.sort((a, b) => a - b)
  const share = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
  stdout.write(`${words} words, ${times.length} keystrokes: median ${share(0.5).toFixed(1)} ms, p99 ${share(0.99).toFixed(1)} ms (goal ${goal}), worst ${share(1).toFixed(1)}; processor ${processor.toFixed(1)} a keystroke; all at once ${burst.toFixed(0)} ms\n`)
}

/** Edits an article many times and looks at the memory of the server. */
async function editLong(): Promise<void> {
  const client = await connect()
  const uri = pathToFileURL(join(folder, 'long.txt')).href
  client.open(uri, articleOf(700))
  await client.diagnostics(uri)
  const sizes: string[] = []
  for (let version = 2; version <= EDITS_FOR_MEMORY + 1; version++) {
    const range = { start: { line: 2, character: 3 }, end: { line: 2, character: version % 2 ? 4 : 3 } }
    client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text: version % 2 ? '' : 'x' }] })
    client.received.length = 0
    await client.diagnostics(uri, (params) => params.version === version)
    if (version % (EDITS_FOR_MEMORY / 5) === 1) sizes.push(`${(residentBytes(client.child.pid!) / 1e6).toFixed(0)} MB after ${version - 1}`)
  }
  await client.end()
  stdout.write(`memory: ${sizes.join(', ')}\n`)
}

/** Milliseconds of processor time that a process has used; tells the cost apart from other load on the machine. */
function processorTime(pid: number): number {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).map(Number)
  return (user + system) * 10
}

function residentBytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) * 1024
}

async function connect(): Promise<EditorClient> {
  const client = new EditorClient(folder)
  await client.initialize({ capabilities: {}, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'desk' }], initializationOptions: { sourceLanguage: 'es' } })
  return client
}

/** An article of this many words, made of the samples; each round writes other words into them, so that nothing is said twice. */
function articleOf(words: number): string {
  const samples = resolve('samples')
  const texts = findFiles(['.'], samples).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(samples, name), 'utf8'))
  const vocabulary = [...new Set(texts.join(' ').match(/(?<= )[a-z]{4,}(?= )/g))]
  let seed = 7
  const anyWord = () => vocabulary[(seed = (seed * 48_271) % 2_147_483_647) % vocabulary.length]
  const paragraphs: string[] = []
  for (let count = 0, index = 0; count < words; index++) {
    for (const paragraph of texts[index % texts.length].split('\n')) {
      if (count >= words) break
      paragraphs.push(index < texts.length ? paragraph : paragraph.replace(/(?<= )[a-z]{4,}(?= )/g, (word) => (seed % 2 ? anyWord() : (anyWord(), word))))
      count += paragraph.split(/\s+/).length
    }
  }
  return `${paragraphs.join('\n')}\n`
}
