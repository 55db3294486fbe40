import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { spellingTable } from '../text/spelling.ts'
import { packageRoot } from '../workspace/package-root.ts'
import { expandDictionary } from './expand-dictionary.ts'

/** What the dictionary is made of; the packages are needed only when it is made anew. */
const PACKAGES = ['dictionary-en@4.0.0', 'dictionary-en-au@3.0.0', 'dictionary-en-ca@3.0.0', 'word-list@4.1.0', 'popular-english-words@1.0.2']
/** Of so many most frequent words those that a dictionary has are common. */
const FREQUENT = 15_000
const LEAST_LETTERS = 3
const LINE = 120

const require = createRequire(import.meta.url)
const folder = (name: string): string => dirname(require.resolve(name))
const textOf = (name: string, file: string): string => readFileSync(join(folder(name), file), 'utf8')

function hunspellWords(name: string): Set<string> {
  return expandDictionary(textOf(name, 'index.aff'), textOf(name, 'index.dic'))
}

const fold = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
const inLines = (text: string): string[] => text.match(new RegExp(`.{1,${LINE}}(?:\\s|$)|.{1,${LINE}}`, 'g'))!.map((line) => `  ${line.trimEnd()}`)

async function main(): Promise<void> {
  const spelt = ['dictionary-en', 'dictionary-en-au', 'dictionary-en-ca'].map(hunspellWords)
  const listed = textOf('word-list', 'words.txt').split('\n')
  const known = new Set([...spelt.flatMap((words) => [...words]), ...listed].map(fold).filter((word) => word.length >= LEAST_LETTERS))
  const { words } = (await import(pathToFileURL(join(folder('popular-english-words'), 'words.js')).href)) as { words: readonly string[] }
  const common = words.slice(0, FREQUENT).filter((word) => /^[a-z]{4,}$/.test(word) && spelt.some((dictionary) => dictionary.has(word)))
  const table = Buffer.from(spellingTable(known)).toString('base64')
  const notices = ['dictionary-en', 'word-list', 'popular-english-words'].map((name) => `${name}: ${noticeOf(name)}`)
  const head = [
    'dictionary: en',
    `origin: ${known.size} words of ${PACKAGES.slice(0, 4).join(', ')}; ${common.length} common ones of ${PACKAGES[4]}`,
    'notice: |',
    ...notices.join('\n\n').split('\n').map((line) => (line.trim() ? `  ${line}` : '')),
  ]
  const text = [...head, 'common: >-', ...inLines(common.join(' ')), 'known: |', ...inLines(table)].join('\n')
  writeFileSync(join(packageRoot(), 'rules', 'spelling', 'english.yaml'), `${text}\n`)
  console.log(`rules/spelling/english.yaml: ${known.size} words, ${common.length} common ones.`)
}

/** Its author states the licence in package.json alone. */
const ISC = 'Copyright Tim Koop; ISC licence (https://opensource.org/license/isc).'
const noticeOf = (name: string): string => (name === 'popular-english-words' ? ISC : textOf(name, 'license').trim())

try {
  await main()
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error
  console.error(`The dictionary is made of packages that are not installed: run “npm install --no-save ${PACKAGES.join(' ')}”, then “npm run spelling” again.`)
  process.exitCode = 2
}
