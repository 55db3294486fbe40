import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { EditorClient } from '../lsp/client.ts'
import { articleOf, pairOf } from '../support/long-article.ts'

/** Goals: from a keystroke to its diagnostics, 99th percentile in milliseconds, by words of the article. */
const GOALS: readonly (readonly [words: number, goal: number])[] = [
  [700, 50],
  [20_000, 100],
]
const PARAGRAPH = 'The mayor said on Tuesday that the new bridge, which cost 3,5 million euros, will open in spring; “we are ready”, she told the council , and nobody disagreed with her in the long session that followed.\n\n'
const EDITS_FOR_MEMORY = 10_000
/** Milliseconds between the keystrokes of somebody who types 80 words a minute. */
const PACE = 150

const { stdout } = process
const folder = mkdtempSync(join(tmpdir(), 'copydesk-'))
try {
  for (const [words, goal] of GOALS) {
    await typeParagraph(`${words} words`, `${words}.en.txt`, articleOf(words), goal)
    const { text, source } = pairOf(words)
    writeFileSync(join(folder, `pair-${words}.es.txt`), source)
    await typeParagraph(`${words} words beside their source`, `pair-${words}.en.txt`, text, goal)
  }
  await editLong()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Types a paragraph into the middle of an article, and waits for the diagnostics of each keystroke. */
async function typeParagraph(what: string, name: string, text: string, goal: number): Promise<void> {
  const client = await connect()
  const uri = pathToFileURL(join(folder, name)).href
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
  // At the pace of a person: a long article is checked whole in each pause.
  const paced: number[] = []
  for (const character of PARAGRAPH.slice(0, 60)) {
    await new Promise((wake) => setTimeout(wake, PACE))
    version++
    const started = performance.now()
    client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range: { start: at, end: at }, text: character }] })
    client.received.length = 0
    await client.diagnostics(uri, (params) => params.version === version)
    paced.push(performance.now() - started)
    at = { line: at.line, character: at.character + 1 }
  }
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
  stdout.write(`${what}, ${times.length} keystrokes: ${sharesOf(times)} (goal ${goal}); processor ${processor.toFixed(1)} a keystroke; one every ${PACE} ms: ${sharesOf(paced)}; all at once ${burst.toFixed(0)} ms\n`)
}

function sharesOf(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const share = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))].toFixed(1)
  return `median ${share(0.5)} ms, p99 ${share(0.99)} ms, worst ${share(1)}`
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
  await client.initialize({ capabilities: {}, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'desk' }], initializationOptions: { sourceLanguage: 'es', source: 'auto' } })
  return client
}
