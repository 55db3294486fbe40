import type { PackSource, SourceRule } from '../packs/load.ts'
import type { ExampleInput, RowInput, WordContextInput } from '../packs/schema.ts'
import { languageName } from '../text/language-names.ts'
import { code, plain } from '../text/markdown-text.ts'

/** Rows and examples that a page shows; the rule's file has them all. */
const ROWS_SHOWN = 40
const EXAMPLES_SHOWN = 6
/** Strings of one row, words of one guard. */
const STRINGS_SHOWN = 6
const WORDS_SHOWN = 5
const CELL_MAX = 100

const FAULTS: Readonly<Record<string, string>> = {
  calque: 'Words of the source language said in English',
  duplicate: 'What stands in the article twice',
  grammar: 'Grammar and capitals',
  locale: 'Figures, dates, times, money',
  markup: 'Broken mark-up and characters',
  names: 'Names',
  quotation: 'Quotations and who said them',
  residue: 'What is left of the page',
  source: 'Compared with the source',
  spacing: 'Spaces',
  spelling: 'Spelling',
  stray: 'Strays',
  untranslated: 'What was not translated',
}

/** The pages of the shipped rules and their index, by file name below `rules/pages/`; each ends with a line break. */
export function rulePages(source: PackSource): Map<string, string> {
  const rules = source.rules.toSorted((a, b) => (a.input.id < b.input.id ? -1 : 1))
  return new Map([['README.md', indexPage(rules)], ...rules.map((rule): [string, string] => [`${rule.input.id}.md`, rulePage(rule)])])
}

function indexPage(rules: readonly SourceRule[]): string {
  const faults = [...new Set(rules.map(faultOf))]
  const sections = faults.map((fault) => {
    const own = rules.filter((rule) => faultOf(rule) === fault)
    return `## ${FAULTS[fault] ?? fault}\n\n| rule | finds, for example | from |\n| --- | --- | --- |\n${own.map(indexRow).join('\n')}\n`
  })
  return `# All rules

Made from the rule files by \`npm run pages\`; edit those, never a page. [How to write rules](../README.md).

${faults.map((fault) => `[${fault}](#${anchorOf(FAULTS[fault] ?? fault)})`).join(' · ')}

${sections.join('\n')}`
}

const anchorOf = (title: string): string => title.toLowerCase().replace(/[^a-z0-9 -]/g, '').replaceAll(' ', '-')
const faultOf = ({ input }: SourceRule): string => input.id.split('/')[0]

function indexRow({ input }: SourceRule): string {
  const first = [...(input.examples?.fires ?? []), ...(input.rows ?? []).flatMap((row) => row.fires ?? [])][0]
  const [found] = /\[\[[\s\S]*?\]\]/.exec(typeof first === 'string' ? first : (first?.text ?? '')) ?? ['']
  return `| [${input.id}](${input.id}.md) | ${found && found.length <= CELL_MAX ? marked(found) : open(input.message)} | ${(input.source ?? []).join(', ')} |`
}

/** The page of one rule. */
export function rulePage({ input }: SourceRule): string {
  const folders = input.id.split('/').length
  const up = '../'.repeat(folders)
  const parts = [
    `# ${input.id}`,
    `${open(input.message)}`,
    `**Why.** ${open(input.why)}`,
    `**Mend.** ${open(input.mend)} ${SAFETY[input.safety ?? 'review']}`,
    `${STATUS[input.status]}, ${input.severity}, ${input.category}. ${languagesText(input.source, input.target)}${contextText(input)}`,
    optionsTable(input.options),
    rowsTable(input.rows ?? []),
    examplesText(input.examples?.fires, input.examples?.silent, input.rows ?? []),
    (input.references ?? []).length ? `## See\n\n${input.references!.map((reference) => `- ${reference}`).join('\n')}` : '',
    `[All rules](${'../'.repeat(folders - 1)}README.md) · the rule’s file: [${input.id}.yaml](${up}${input.id}.yaml) · [how to add a row](${up}README.md#adding-a-row)`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

const SAFETY = { safe: 'Its fixes are safe: `--fix` applies them.', review: '`--fix=review` applies its fixes.', none: 'Its fixes are only shown.' } as const
const STATUS = { error: 'An error', suspicious: 'Suspicious', info: 'A note' } as const

const languagesText = (source: readonly string[] | undefined, target: readonly string[] | undefined): string =>
  `${source ? `For texts translated from ${listText(source.map(languageName))}` : 'For texts from any language'}${target ? `, in ${listText(target.map((language) => (language.startsWith('!') ? `any language but ${languageName(language.slice(1))}` : languageName(language))))}` : ''}.`

const listText = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`)

function optionsTable(options: SourceRule['input']['options']): string {
  const entries = Object.entries(options ?? {})
  if (entries.length === 0) return ''
  return `| option | value |\n| --- | --- |\n${entries.map(([name, value]) => `| ${name} | ${cell(Array.isArray(value) ? value.join(', ') : String(value))} |`).join('\n')}`
}

function rowsTable(rows: readonly RowInput[]): string {
  if (rows.length === 0) return ''
  const shown = rows.slice(0, ROWS_SHOWN)
  const title = `## Rows\n\n${rows.length === 1 ? 'One row.' : rows.length > shown.length ? `The first ${shown.length} of ${rows.length} rows.` : `${rows.length} rows.`}`
  const columns = [
    { title: 'finds', of: ({ match }: RowInput) => codes(match, STRINGS_SHOWN) },
    { title: 'write', of: ({ fix }: RowInput) => codes(fix ?? [], STRINGS_SHOWN) },
    { title: 'stands for', of: ({ of }: RowInput) => cell(of ?? '') },
    { title: 'besides', of: rowNotes },
  ].filter(({ of }) => shown.some((row) => of(row) !== ''))
  return `${title}\n\n| ${columns.map((column) => column.title).join(' | ')} |\n|${' --- |'.repeat(columns.length)}\n${shown.map((row) => `| ${columns.map(({ of }) => of(row)).join(' | ')} |`).join('\n')}`
}

function rowNotes(row: RowInput): string {
  const own = [row.status, row.severity, row.category, row.tier && row.tier !== 'B' ? `tier ${row.tier}` : undefined].filter((word) => word !== undefined)
  return [own.join(', '), contextText(row).trim()].filter(Boolean).join('. ')
}

/** Where a rule or row keeps silent, as sentences with a space before them. */
function contextText({ needs, not, except, where, quoted }: Pick<RowInput, 'needs' | 'not' | 'except' | 'where' | 'quoted'>): string {
  const parts = [
    needs && ` Only with ${wordsText(needs, 'article')}.`,
    not && ` Not with ${wordsText(not, 'sentence')}.`,
    except && ` Not in ${codes(except, 2)}.`,
    where && ` Only in ${where.join(', ')}.`,
    quoted === 'no' && ' Not in quotations.',
    quoted === 'only' && ' Only in quotations.',
    quoted === 'titles' && ' Also in quoted titles.',
  ]
  return parts.filter(Boolean).join('')
}

function wordsText(context: WordContextInput, usual: string): string {
  const { words, scope } = Array.isArray(context) ? { words: context, scope: undefined } : (context as { words: string[]; scope?: string })
  return `${cell(shorten(words, WORDS_SHOWN, ', '))}${scope && scope !== usual ? ` (${scope})` : ''}`
}

function examplesText(fires: readonly ExampleInput[] | undefined, silent: readonly ExampleInput[] | undefined, rows: readonly RowInput[]): string {
  const wrong = [...(fires ?? []), ...rows.flatMap((row) => row.fires ?? [])]
  const right = [...(silent ?? []), ...rows.flatMap((row) => row.silent ?? [])]
  return [exampleList('Finds', wrong), exampleList('Keeps silent on', right)].filter(Boolean).join('\n\n')
}

function exampleList(title: string, examples: readonly ExampleInput[]): string {
  if (examples.length === 0) return ''
  return `## ${title}\n\n${examples.slice(0, EXAMPLES_SHOWN).map((example) => `- ${marked(typeof example === 'string' ? example : example.text)}`).join('\n')}`
}

/** An example on one line, its marks as struck-out and bold words. */
function marked(text: string): string {
  return text
    .trim()
    .split(/(\[\[[\s\S]*?\]\])/)
    .map((part) => {
      if (!part.startsWith('[[')) return inline(part)
      const inside = part.slice(2, -2)
      const arrow = inside.lastIndexOf(' ->')
      if (arrow < 0) return `**${inline(inside).trim() || '␣'}**`
      const right = inline(inside.slice(arrow + 3)).trim()
      return `~~${inline(inside.slice(0, arrow)).trim() || '␣'}~~${right ? ` **${right}**` : ''}`
    })
    .join('')
}

const inline = (text: string): string => text.split(/\n+/).map((line) => (line.trim() === '' ? '' : plain(line))).join(' ⏎ ')

const cell = (text: string): string => plain(text.length > CELL_MAX ? `${text.slice(0, CELL_MAX - 1).trimEnd()}…` : text)

const codes = (words: readonly string[], shown: number): string =>
  words.slice(0, shown).map((word) => (word === '' ? '(nothing)' : code(word.length > CELL_MAX ? `${word.slice(0, CELL_MAX - 1)}…` : word))).join(' · ') + (words.length > shown ? ` … (${words.length})` : '')

const shorten = (words: readonly string[], shown: number, joint: string): string => words.slice(0, shown).join(joint) + (words.length > shown ? `${joint}… (${words.length})` : '')

/** What depends on the place is left open. */
const open = (template: string): string => plain(template.replace(/\{\w+\}/g, '…'))
