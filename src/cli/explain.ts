import { paintOf } from '../reporters/paint.ts'
import type { Ruleset } from '../engine/ruleset.ts'
import { ROW_FIELDS, type RowMeta } from '../model/compiled.ts'
import type { OptionValue, Rule } from '../model/rule.ts'
import { Trouble } from '../model/trouble.ts'
import { shippedPage } from '../workspace/rule-pages.ts'
import { openRuleset } from '../workspace/rules.ts'
import { Output, useColor } from './output.ts'

const EXAMPLES_SHOWN = 6

const paint = paintOf(useColor())

/**
 * Explains one rule: what it finds, why, how to mend it, when it keeps silent, with examples.
 * @throws Trouble for an unknown rule, with the nearest known one
 */
export async function explainCommand(id: string, options: { readonly pack: readonly string[] }): Promise<void> {
  const ruleset = await openRuleset(options.pack)
  const rule = ruleset.ruleById(id)
  if (!rule) {
    const { unknownRule } = await import('../workspace/validate-config.ts')
    const fault = unknownRule(id, ruleset.rules.map((known) => known.id))
    const below = ruleset.rules.filter((known) => known.id.startsWith(`${id}/`)).map((known) => known.id)
    throw new Trouble('cli/unknown-rule', fault ?? `“${id}” stands for ${below.length} rules; explain one of them: ${below.join(', ')}.`)
  }
  const output = new Output()
  output.write(explanation(ruleset, rule))
  output.flush()
}

/** The text of `copydesk explain`. */
export function explanation(ruleset: Ruleset, rule: Rule): string {
  const text = ruleset.text(rule.index)
  const rows = rowsOf(ruleset, rule)
  const languages = `${rule.source.length ? `from ${rule.source.join(', ')}` : 'from any language'}${rule.target.length ? `, in ${rule.target.map((target) => target.replace('!', 'any but ')).join(', ')}` : ''}`
  const parts = [
    `${paint.bold(rule.id)}\n${rule.status} · ${rule.severity} · ${rule.category} · check ${rule.check} · ${languages} · pack ${rule.pack}`,
    `${paint.bold('What')}   ${open(text.message)}`,
    `${paint.bold('Why')}    ${open(text.why)}`,
    `${paint.bold('Mend')}   ${open(text.mend)}\n       Its fixes are ${rule.safety === 'safe' ? 'safe: --fix applies them' : rule.safety === 'review' ? 'for review: --fix=review applies them' : 'never applied by themselves'}.`,
    rows.length ? `${paint.bold('Rows')}   ${rows.length}; such as ${rows.slice(0, 8).map(rowText).join('; ')}` : '',
    Object.keys(rule.options).length ? `${paint.bold('Options')}\n${Object.entries(rule.options).map(([name, value]) => `  ${name}: ${optionText(value)}`).join('\n')}` : '',
    guardsText(rows),
    listText('Finds', text.fires.map(withMarks)),
    listText('Keeps silent on', text.silent),
    text.references.length ? listText('See', text.references) : '',
    pageText(rule),
    `To turn it off: --rule ${rule.id}=off, or under “rules:” in copydesk.config.yaml.`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** The first entries of a long list; the rest stands in the file of the rule. */
const ENTRIES_SHOWN = 12
function optionText(value: OptionValue): string {
  if (!Array.isArray(value)) return JSON.stringify(value)
  const more = value.length - ENTRIES_SHOWN
  return more > 0 ? `${value.slice(0, ENTRIES_SHOWN).join(', ')} … and ${more} more` : value.join(', ') || 'none'
}

const pageText = (rule: Rule): string => {
  const page = shippedPage(rule)
  return page ? `${paint.bold('Page')}   ${page}` : ''
}

/** What depends on the place is left open. */
const open = (template: string): string => template.replace(/\{\w+\}/g, '…')

function rowsOf(ruleset: Ruleset, rule: Rule): RowMeta[] {
  const metas = new Set<number>()
  for (let row = 0; row < ruleset.rowCount; row++) if (ruleset.rows[row * ROW_FIELDS] === rule.index) metas.add(ruleset.rows[row * ROW_FIELDS + 1])
  return [...metas].map((index) => ruleset.meta(index))
}

function rowText(meta: RowMeta): string {
  const pattern = meta.patterns?.[0]
  const parts = pattern?.map((element) => (element.k === 'words' ? element.alts[0].join(' ') : '…'))
  const found = meta.literals?.slice(0, 3).map((tokens) => tokens.join(' ')).join(', ') ?? parts?.join(' ') ?? meta.regexes?.[0] ?? ''
  const captures = parts?.filter((_, index) => pattern![index].cap) ?? []
  return `“${found}”${meta.fix ? ` → “${filledFix(meta.fix[0], captures)}”` : ''}`
}

/** A fix with the words of the pattern in the places of its captures: “take $2” with “the office” is “take the office”. */
const filledFix = (fix: string, captures: readonly string[]): string => fix.replace(/\{\d+:([^}]+)\}/g, '$1').replace(/\$(\d+)/g, (_, number: string) => captures[Number(number) - 1] ?? '…')

function guardsText(rows: readonly RowMeta[]): string {
  const guarded = rows.filter((row) => row.context)
  if (guarded.length === 0) return ''
  const words = [...new Set(guarded.flatMap((row) => row.context?.not?.flatMap((context) => context.words) ?? []))]
  const needed = [...new Set(guarded.flatMap((row) => row.context?.needs?.flatMap((context) => context.words) ?? []))]
  const lines = [words.length ? `  silent beside: ${words.slice(0, 24).join(', ')}` : '', needed.length ? `  some rows only beside: ${needed.slice(0, 24).join(', ')}` : ''].filter(Boolean)
  return lines.length ? `${paint.bold('Guards')}\n${lines.join('\n')}` : ''
}

const listText = (title: string, items: readonly string[]): string => {
  if (items.length === 0) return ''
  const shown = items.slice(0, EXAMPLES_SHOWN).map((item) => `  ${item.trimEnd().replace(/\n/g, '\n  ')}`)
  const more = items.length > EXAMPLES_SHOWN ? [`  … and ${items.length - EXAMPLES_SHOWN} more`] : []
  return `${paint.bold(title)}\n${[...shown, ...more].join('\n')}`
}

const withMarks = (example: string): string => example.replace(/\[\[([\s\S]*?)\]\]/g, (_, inside: string) => paint.underline(inside.replace(' -> ', ' → ')))
