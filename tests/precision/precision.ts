import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { writeFully } from '../../src/cli/output.ts'
import { STATUSES, type Status } from '../../src/model/rule.ts'
import { Trouble } from '../../src/model/trouble.ts'
import { openRuleset } from '../../src/workspace/rules.ts'
import { accountOf, worstRate } from './account.ts'
import { sourceLanguagesOf, tallyOf, type Alarm } from './tally.ts'
import { textsOf } from './texts.ts'

const USAGE = `npm run precision -- PATH... [options]

Runs the rules over text that is taken to be clean (folders, .txt, .md, .ndjson, .jsonl, also .xz), once for each source
language, and prints every alarm. Exit codes: 0 within the budget, 1 above it, 2 the work could not be done.

  --budget N             errors per 1,000 words that are allowed, whatever the source language (default 0.05)
  --suspicious-budget N  the same for suspicious findings (default 1)
  --source-lang A,B      try only these source languages (“unknown” for none; default all that rules know)
  --min-status STATUS    list info, suspicious or error and what is above it (default suspicious)
  --judged FILE          leave out the finds of this file: faults of the text itself, as a person has judged them
  --write-judged FILE    write all that is raised into such a file, to delete from it what is a false alarm
  --contexts N           contexts of each rule to print (default 5)
  --rule ID              only this rule, or all whose ids start so
  --pack PATH            add a folder or file of rules (repeatable)
`

/** Measures the false alarms of the rules; the exit code says whether they keep within the budget. */
async function main(): Promise<number> {
  const { values, positionals } = readArguments()
  if (values.help || positionals.length === 0) {
    print(USAGE)
    return values.help ? 0 : 2
  }
  const budgets = { error: numberOf('budget', values.budget), suspicious: numberOf('suspicious-budget', values['suspicious-budget']) }
  const contexts = numberOf('contexts', values.contexts)
  const minStatus = STATUSES.find((status) => status === values['min-status'])
  if (!minStatus) throw new Trouble('precision/bad-argument', `“--min-status ${values['min-status']}” is none of ${STATUSES.join(', ')}.`)
  const ruleset = await openRuleset(values.pack)
  const known = sourceLanguagesOf(ruleset)
  const languages = values['source-lang'] ? values['source-lang'].split(',').map((language) => languageOf(language, known)) : known
  const only: Record<string, 'on' | 'off'> = values.rule ? { '*': 'off', ...Object.fromEntries(rulesFrom(values.rule, ruleset.rules).map((id) => [id, 'on'])) } : {}
  const raised = tallyOf(ruleset, textsOf(positionals), languages, { rules: only })
  const judged = values.judged ? readJudged(values.judged) : new Set<string>()
  const tally = { ...raised, alarms: raised.alarms.filter((alarm) => !judged.has(judgedLine(alarm))) }
  if (values['write-judged']) writeFileSync(values['write-judged'], tally.alarms.map((alarm) => `${judgedLine(alarm)}\n`).join(''))
  if (judged.size > 0) print(`${raised.alarms.length - tally.alarms.length} finds were judged to be faults of the texts and are left out.\n`)
  print(accountOf(tally, { contexts, minStatus }))
  const verdicts = (['error', 'suspicious'] as const).map((status) => verdictOf(status, worstRate(tally, status), budgets[status]))
  print(`\n${verdicts.map(({ text }) => text).join('\n')}\n`)
  return verdicts.some(({ kept }) => !kept) ? 1 : 0
}

function verdictOf(status: Status, { language, rate }: { language: string; rate: number }, budget: number): { kept: boolean; text: string } {
  const kept = rate <= budget
  return { kept, text: `${status}: ${rate.toFixed(4)} per 1,000 words (source ${language || 'unknown'}), ${kept ? 'within' : 'ABOVE'} the budget of ${budget}.` }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        budget: { type: 'string', default: '0.05' },
        'suspicious-budget': { type: 'string', default: '1' },
        'source-lang': { type: 'string' },
        'min-status': { type: 'string', default: 'suspicious' },
        judged: { type: 'string' },
        'write-judged': { type: 'string' },
        contexts: { type: 'string', default: '5' },
        rule: { type: 'string' },
        pack: { type: 'string', multiple: true },
      },
    })
  } catch (error) {
    throw new Trouble('precision/bad-argument', `${(error as Error).message} “npm run precision -- --help” lists the options.`, { cause: error })
  }
}

/** Rule, place and words of an alarm, by which a judgement knows it again. */
const judgedLine = ({ rule, place, before, text }: Alarm): string => `${rule}\t${place.split(/[/\\]/).at(-1)}\t${before.slice(-20)}[[${text}]]`

function readJudged(file: string): Set<string> {
  if (!existsSync(file)) throw new Trouble('precision/not-found', `There is no file “${file}” of judgements; “--write-judged ${file}” writes one.`)
  return new Set(readFileSync(file, 'utf8').split('\n').filter(Boolean))
}

function numberOf(name: string, value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !(number >= 0)) throw new Trouble('precision/bad-argument', `“--${name} ${value}” is no number; write one such as 0.05.`)
  return number
}

function languageOf(language: string, known: readonly string[]): string {
  const wanted = language === 'unknown' ? '' : language
  if (!known.includes(wanted)) throw new Trouble('precision/bad-argument', `No rule is about the source language “${language}”; there are unknown, ${known.slice(1).join(', ')}.`)
  return wanted
}

function rulesFrom(start: string, rules: readonly { readonly id: string }[]): string[] {
  const ids = rules.map(({ id }) => id).filter((id) => id.startsWith(start))
  if (ids.length === 0) throw new Trouble('precision/bad-argument', `No rule’s id starts with “${start}”; “copydesk rules” lists them.`)
  return ids
}

const print = (text: string): void => writeFully(1, Buffer.from(text))

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  writeFully(2, Buffer.from(`precision: ${error.message}\n`))
  process.exitCode = 2
}
