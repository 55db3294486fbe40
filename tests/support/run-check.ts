import type { DocumentCheck, Match } from '../../src/checks/check.ts'
import type { OptionValue, Rule } from '../../src/model/rule.ts'
import { readMarkdown } from '../../src/readers/markdown.ts'
import { readDocument, type ReadOptions } from '../../src/readers/read.ts'
import { buildCharTables } from '../../src/text/char-tables.ts'

interface Setting extends Omit<ReadOptions, 'buffer' | 'readers'> {
  readonly options?: Readonly<Record<string, OptionValue>>
}

const ruleOf = (check: DocumentCheck, options: Setting['options']): Rule => ({
  index: 0,
  id: 'test/rule',
  check: check.name,
  category: 'linguistic-conventions/punctuation',
  severity: 'minor',
  status: 'error',
  source: [],
  target: [],
  safety: 'safe',
  pack: 'test',
  options: { ...Object.fromEntries(Object.entries(check.options).map(([name, spec]) => [name, spec.default])), ...options },
})

/** The matches of a check in a text. */
export function matchesOf(check: DocumentCheck, text: string, { options, ...reading }: Setting = {}): Match[] {
  const document = readDocument(text, buildCharTables(), { language: 'en', readers: { markdown: readMarkdown }, ...reading })
  const matches: Match[] = []
  check.run(document, ruleOf(check, options), (match) => matches.push(match), { tables: buildCharTables(), section: () => undefined, names: {} })
  return matches
}

/** The words that the check finds in a text. */
export const found = (check: DocumentCheck, text: string, setting?: Setting): string[] => matchesOf(check, text, setting).map(({ start, end }) => text.slice(start, end))

/** The text after the first fix of every match. */
export function mended(check: DocumentCheck, text: string, setting?: Setting): string {
  const edits = matchesOf(check, text, setting).flatMap((match) => match.fixes?.[0]?.edits ?? [])
  return edits.toSorted((a, b) => b.start - a.start).reduce((whole, edit) => whole.slice(0, edit.start) + edit.text + whole.slice(edit.end), text)
}

/** The status of each match; `undefined` is that of the rule. */
export const statuses = (check: DocumentCheck, text: string, setting?: Setting): (string | undefined)[] => matchesOf(check, text, setting).map(({ status }) => status)
