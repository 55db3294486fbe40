import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { lineIndex } from '../model/lines.ts'
import { Trouble } from '../model/trouble.ts'
import { openNameData, type NameData } from '../names/data.ts'
import { ledgerOf, type LedgerEntry, type LedgerForm } from '../names/ledger.ts'
import { readNames } from '../names/read-names.ts'
import type { NameOptions } from '../names/settings.ts'
import { withoutAccents } from '../names/spelling.ts'
import { formatOf, openReaders } from '../readers/formats.ts'
import { readDocument } from '../readers/read.ts'
import { padTo } from '../reporters/display-width.ts'
import { loadConfig } from '../workspace/config.ts'
import { decodeText } from '../workspace/decode.ts'
import { findFiles } from '../workspace/find-files.ts'
import { openRuleset } from '../workspace/rules.ts'
import { checkLanguages } from './check-languages.ts'
import { Output } from './output.ts'

export interface NamesOptions {
  readonly lang?: string
  readonly sourceLang?: string
  readonly source?: string
  readonly json?: boolean
  readonly all?: boolean
  readonly pack: readonly string[]
  /** A file, or false for `--no-config`. */
  readonly config?: string | boolean
}

interface FileLedger {
  readonly path: string
  readonly text: string
  readonly entries: readonly LedgerEntry[]
}

/**
 * Prints who and what the articles name: each name with its forms and counts, the elected form and why.
 * @throws Trouble when a path, the configuration or a pack is faulty
 */
export async function namesCommand(paths: readonly string[], options: NamesOptions): Promise<void> {
  const loaded = options.config === false ? { config: {}, folder: process.cwd() } : await loadConfig(process.cwd(), typeof options.config === 'string' ? options.config : undefined)
  checkLanguages(options, { file: undefined, ...loaded })
  const ruleset = await openRuleset([...(loaded.config.packs ?? []).map((pack) => resolve(loaded.folder, pack)), ...options.pack])
  const data = openNameData(ruleset.section, ruleset.tables)
  if (!data) throw new Trouble('names/no-tables', 'The rules hold no tables of names, so there is nothing to read names with.')
  const source = options.source === undefined ? undefined : readText(options.source)
  const names: NameOptions = { ...loaded.config.names, source }
  const sourceLanguage = options.sourceLang ?? loaded.config.sourceLanguage
  const files = findFiles(paths)
  const readers = await openReaders(files.map(formatOf))
  const ledgers = files.map((path): FileLedger => {
    const text = readText(path)
    const document = readDocument(text, ruleset.tables, { format: formatOf(path), language: options.lang ?? loaded.config.language, sourceLanguage, readers })
    return { path, text, entries: entriesOf(data, document, names) }
  })
  const output = new Output()
  output.write(options.json ? `${JSON.stringify({ files: ledgers.map(({ path, entries }) => ({ path, names: entries })) }, null, 2)}\n` : [...ledgers.map((ledger) => ledgerText(ledger, options.all === true)), acrossFiles(ledgers)].filter((part) => part !== '').join('\n'))
  output.flush()
}

const entriesOf = (data: NameData, document: Parameters<typeof readNames>[0], names: NameOptions): LedgerEntry[] => ledgerOf(readNames(document, data, names), names)

function readText(path: string): string {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new Trouble('file/unreadable', `“${path}” cannot be read.`, { cause: error })
  }
  const decoded = decodeText(bytes)
  if (!decoded) throw new Trouble('file/binary', `“${path}” is a binary file, not an article.`)
  return decoded.text
}

const GROUPS = [
  { kind: 'person', title: 'People' },
  { kind: 'place-or-body', title: 'Places and bodies' },
  { kind: 'unknown', title: 'Other names' },
] as const

/** Names that stand once and raise no question are counted, not listed, unless all are wanted. */
function ledgerText({ path, text, entries }: FileLedger, all: boolean): string {
  const shown = all ? entries : entries.filter(({ count, forms }) => count > 1 || forms.some(({ fault }) => fault))
  const width = Math.min(36, Math.max(4, ...shown.flatMap(({ name, forms }) => [name.length, ...forms.map((form) => form.text.length)])))
  const lines = GROUPS.flatMap(({ kind, title }) => {
    const own = shown.filter((entry) => entry.kind === kind)
    return own.length > 0 ? [`  ${title}`, ...own.flatMap((entry) => entryLines(text, entry, width))] : []
  })
  const rest = entries.length - shown.length
  return [path, ...lines, ...(rest > 0 ? [`  ${rest} more ${rest === 1 ? 'name stands' : 'names stand'} once and ${rest === 1 ? 'raises' : 'raise'} no question; --all lists them.`] : []), ''].join('\n')
}

function entryLines(text: string, { name, reason, count, forms, roles }: LedgerEntry, width: number): string[] {
  const head = `    ${padTo(name, width + 2)}  ${padTo(`${count}×`, 4)} ${[...roles, reason].join('; ')}`
  if (forms.length === 1 && !forms[0].fault) return [head.trimEnd()]
  const lines = lineIndex(text)
  const own = forms.map((form) => {
    const { line, column } = lines.position(form.start)
    return `      ${padTo(form.text, width)}  ${padTo(`${form.count}×`, 4)} ${padTo(`${line}:${column}`, 7)}${form.fault ? ` ${faultText(form)}` : ''}`.trimEnd()
  })
  return [head.trimEnd(), ...own]
}

/** "translated surname, error: write “Iván Duque”". */
const faultText = ({ fault, right }: LedgerForm): string => `${fault.replaceAll('-', ' ')}${right && !fault.endsWith('info') ? `: write “${right}”` : ''}`

/** Names that articles of one run write differently, so that a house can settle on one form. */
function acrossFiles(ledgers: readonly FileLedger[]): string {
  const byName = new Map<string, Map<string, string[]>>()
  for (const { path, entries } of ledgers) {
    for (const { name } of entries) {
      const key = withoutAccents(name).toLowerCase()
      const spellings = byName.get(key) ?? new Map<string, string[]>()
      spellings.set(name, [...(spellings.get(name) ?? []), path])
      byName.set(key, spellings)
    }
  }
  const mixed = [...byName.values()].filter((spellings) => spellings.size > 1)
  if (mixed.length === 0) return ''
  const lines = mixed.flatMap((spellings) => [...spellings].sort((a, b) => b[1].length - a[1].length).map(([name, paths], at) => `  ${at === 0 ? '' : '  also '}${name}: ${paths.length > 3 ? `${paths.length} articles` : paths.join(', ')}`))
  return ['Written differently from article to article', ...lines, ''].join('\n')
}
