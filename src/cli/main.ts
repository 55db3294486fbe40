import { existsSync } from 'node:fs'
import { Command, CommanderError, Help, InvalidArgumentError, Option } from 'commander'
import { nearestName } from '../model/nearest-name.ts'
import { packageVersion } from '../workspace/package-root.ts'
import type { Interrupted } from './interruption.ts'
import { tell, writeFully } from './output.ts'

/** Kept here as words: the formats themselves are loaded only when they are used. */
const FORMAT_NAMES = 'stylish, compact, unix, json, jsonl, sarif, github, gitlab, rdjson, rdjsonl, checkstyle, junit, tap, csv, markdown, html, patch'

/** Exit codes: the gate was passed, the gate failed, the work could not be done. */
const EXIT = { passed: 0, failed: 1, trouble: 2 } as const

/** A run in which something broke down has set its exit code already. */
const settle = (passed: boolean): void => {
  process.exitCode ??= passed ? EXIT.passed : EXIT.failed
}

/** The commands, each put on the program by a function of its own: a run that names one needs no other. */
const COMMANDS: Readonly<Record<string, (program: Command) => void>> = {
  lint: (program) => {
    const lint = program
      .command('lint')
      .description('check articles: files, folders, globs, or “-” for standard input')
      .argument('[paths...]', 'what to check', ['.'])
      .option('--lang <language>', 'language of the articles, such as en')
      .option('--source-lang <language>', 'language they were translated from, such as es')
      .option('--source <path>', 'source article, or folder of them, or “auto” for story.es.txt beside story.en.txt: checks the translation itself')
      .option('--glossary <file>', 'terms of the house, CSV or TBX (repeatable)', collect, [])
      .option('--format <format[:file]>', `how to report (repeatable with files): ${FORMAT_NAMES}`, collect, [])
      .option('-o, --output <file>', 'write the report to a file')
      .option('--baseline <file>', 'report only what this baseline does not accept')
      .option('--update-baseline', 'accept all present findings into the baseline')
      .option('--prune-baseline', 'remove what is not found any more from the baseline')
      .option('--since <revision>', 'report only lines changed since a git revision')
      .option('--staged', 'report only lines staged for the next commit')
      .addOption(new Option('--fix [level]', 'apply fixes: safe ones, or with “review” all').preset(LEVEL_OPTIONS.get('--fix')!).choices(LEVELS))
      .addOption(new Option('--diff [level]', 'print what --fix would change, and write nothing').preset(LEVEL_OPTIONS.get('--diff')!).choices(LEVELS))
      .addOption(new Option('--fail-on <gate>', 'gate from which the exit code is 1').choices(['block', 'fail', 'warn', 'never']))
      .addOption(new Option('--min-status <status>', 'leave out what is less certain').choices(['info', 'suspicious', 'error']))
      .option('--pack <path>', 'add a folder or file of rules (repeatable)', collect, [])
      .option('--rule <id=off|severity>', 'turn a rule off or give it another severity (repeatable)', collect, [])
      .option('--config <file>', 'use this configuration')
      .option('--no-config', 'use no configuration')
      .option('--stdin-filename <name>', 'name for standard input, which decides its format and settings')
      .addOption(new Option('--input <form>', 'form of standard input, unless --stdin-filename says it: one text; jsonl with {"id","text"} or {"source","target"} a line; tsv with source, tab, target').choices(['text', 'jsonl', 'tsv']))
      .option('--print-config <file>', 'print the settings that hold for a file, and stop')
      .option('--quiet', 'one line a finding')
      .option('--stats', 'say where the time went, on standard error')
      .addOption(new Option('--threads <count>', 'check in so many threads (default: one for each core, for large work alone)').argParser(threadCount))
      .option('--watch', 'check again whenever an article, a rule or the configuration changes')
      .addHelpText(
        'after',
        '\nExamples:\n  $ copydesk lint story.txt                      what is wrong, and how to mend it\n  $ copydesk lint stories/ --source-lang es     more rules run when the source language is known\n  $ copydesk lint stories/ --fix=review         apply all fixes\n  $ cat story.txt | copydesk lint - --format json\n  $ copydesk lint - --input jsonl --format jsonl < archive.jsonl\n  $ copydesk lint story.en.txt --source story.es.txt   checks the translation itself\n  $ copydesk lint segments.tsv --source-lang es        source, tab, target a line\n\nExit codes: 0 the gate was passed, 1 it was not, 2 the work could not be done.\n',
      )
    lint.action(async (paths: string[], options) => {
      const { lintCommand } = await import('./lint.ts')
      if (options.watch) {
        const { watchCommand } = await import('./watch.ts')
        return watchCommand(paths, options, () => lintCommand(paths, options))
      }
      settle(await lintCommand(paths, options))
    })
  },
  report: (program) => {
    program
      .command('report')
      .description('write a correction report: a page to decide from, a table, a document with tracked changes')
      .argument('[paths...]', 'what to check', ['.'])
      .option('-o, --output <file>', 'where to: .html, .md, .csv, .json or .docx (repeatable; default report.html)', collect, [])
      .option('--title <title>', 'title of the report')
      .option('--history <file>', 'add a line for this run to a file, and draw the trend')
      .option('--lang <language>', 'language of the articles, such as en')
      .option('--source <path>', 'source article, or folder of them, or “auto”: checks the translation itself')
      .option('--source-lang <language>', 'language they were translated from, such as es')
      .addOption(new Option('--fail-on <gate>', 'gate from which the exit code is 1').choices(['block', 'fail', 'warn', 'never']))
      .addOption(new Option('--min-status <status>', 'leave out what is less certain').choices(['info', 'suspicious', 'error']))
      .option('--glossary <file>', 'terms of the house, CSV or TBX (repeatable)', collect, [])
      .option('--pack <path>', 'add a folder or file of rules (repeatable)', collect, [])
      .option('--rule <id=off|severity>', 'turn a rule off or give it another severity (repeatable)', collect, [])
      .option('--baseline <file>', 'report only what this baseline does not accept')
      .option('--since <revision>', 'report only lines changed since a git revision')
      .option('--config <file>', 'use this configuration')
      .option('--no-config', 'use no configuration')
      .addHelpText('after', '\nExamples:\n  $ copydesk report articles/ --source-lang es           writes report.html\n  $ copydesk report story.txt -o story.docx -o story.csv\n  $ copydesk apply decisions.json                       applies what was decided on the page\n')
      .action(async (paths: string[], options) => {
        const { reportCommand } = await import('./report.ts')
        settle(await reportCommand(paths, options))
      })
  },
  apply: (program) => {
    program
      .command('apply')
      .description('apply the decisions saved from a report: corrections to the articles, rejections to the ignore list')
      .argument('<decisions>', 'file that the report saved')
      .option('--dry-run', 'say what would be done, and write nothing')
      .option('--config <file>', 'add rejections to this configuration')
      .action(async (file: string, options) => {
        const { applyCommand } = await import('./apply.ts')
        settle(await applyCommand(file, options))
      })
  },
  compare: (program) => {
    program
      .command('compare')
      .description('compare two folders of articles: two engines, or one before and after an update')
      .argument('<before>', 'folder or file')
      .argument('<after>', 'folder or file')
      .addOption(new Option('--format <format>', 'how to report').choices(['table', 'json', 'html']).default('table'))
      .option('-o, --output <file>', 'write to a file')
      .option('--lang <language>', 'language of the articles, such as en')
      .option('--source-lang <language>', 'language they were translated from, such as es')
      .option('--pack <path>', 'add a folder or file of rules (repeatable)', collect, [])
      .option('--rule <id=off|severity>', 'turn a rule off or give it another severity (repeatable)', collect, [])
      .option('--config <file>', 'use this configuration')
      .option('--no-config', 'use no configuration')
      .action(async (before: string, after: string, options) => {
        const { compareCommand } = await import('./compare.ts')
        await compareCommand(before, after, options)
      })
  },
  names: (program) => {
    program
      .command('names')
      .description('list who and what articles name: forms, counts, the right form and why')
      .argument('[paths...]', 'articles: files, folders or globs', ['.'])
      .option('--lang <language>', 'language of the articles, such as en')
      .option('--source-lang <language>', 'language they were translated from, such as es')
      .option('--source <file>', 'the source article: its names prove the right forms')
      .option('--all', 'list also names that stand once and raise no question')
      .option('--json', 'print JSON')
      .option('--pack <path>', 'add a folder or file of rules (repeatable)', collect, [])
      .option('--config <file>', 'use this configuration')
      .option('--no-config', 'use no configuration')
      .action(async (paths: string[], options) => {
        const { namesCommand } = await import('./names.ts')
        await namesCommand(paths, options)
      })
  },
  rules: (program) => {
    program
      .command('rules')
      .description('list the rules')
      .argument('[filter]', 'only rules with this in their id, category, language or check')
      .option('--pack <path>', 'add a folder or file of rules (repeatable)', collect, [])
      .option('--checks', 'list the checks and their options instead')
      .option('--stats', 'count rules, rows and examples instead: by pack, language, category, tier, status')
      .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
      .option('--json', 'the same as --format json')
      .action(async (filter: string | undefined, options) => {
        const { rulesCommand } = await import('./rules.ts')
        await rulesCommand(filter, options)
      })
  },
  explain: (program) => {
    program
      .command('explain')
      .description('say what a rule finds, why, how to mend it, with examples')
      .argument('<rule>', 'id of the rule')
      .option('--pack <path>', 'add a folder or file of rules (repeatable)', collect, [])
      .action(async (rule: string, options) => {
        const { explainCommand } = await import('./explain.ts')
        await explainCommand(rule, options)
      })
  },
  'test-rules': (program) => {
    program
      .command('test-rules')
      .description('run the examples of rule files; without paths those of the shipped rules')
      .argument('[paths...]', 'folders or files of rules')
      .action(async (paths: string[]) => {
        const { testRulesCommand } = await import('./test-rules.ts')
        settle(await testRulesCommand(paths))
      })
  },
  init: (program) => {
    program
      .command('init')
      .description('write a configuration file, and a pipeline, into this folder')
      .option('--source-lang <language>', 'language that your articles are translated from')
      .option('--lang <language>', 'language of your articles', 'en')
      .addOption(new Option('--ci <service>', 'write a pipeline for it as well').choices(['github', 'gitlab', 'problem-matcher']))
      .action(async (options) => {
        const { initCommand } = await import('./init.ts')
        await initCommand(options)
      })
  },
  lsp: (program) => {
    program
      .command('lsp')
      .description('serve an editor by the Language Server Protocol')
      .option('--stdio', 'over standard input and output (the only way there is)')
      .option('--clientProcessId <id>', 'process of the editor: when it ends, the server ends')
      .action(async () => {
        const { lspCommand } = await import('./lsp.ts')
        lspCommand()
      })
  },
}

/** @param named the first word of the command line; unless it is a command, all of them are put on, for help and for the nearest name */
function buildProgram(named: string | undefined): Command {
  const program = new Command('copydesk')
    .description('The copy desk for machine-translated news: says what is wrong, why, and how to mend it.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .showSuggestionAfterError(true)
    .showHelpAfterError('(“copydesk --help” lists commands and options)')
    .configureHelp({
      optionDescription: (option) => withoutJargon(Help.prototype.optionDescription.call(new Help(), option)),
      argumentDescription: (argument) => withoutJargon(Help.prototype.argumentDescription.call(new Help(), argument)),
    })
    .configureOutput({ writeOut: (text) => writeFully(1, Buffer.from(text)), writeErr: (text) => tell(text.trimEnd()), outputError: (text, write) => write(withNearestOption(text, program.commands.find((command) => command.name() === named))) })
    .exitOverride()
    .addHelpText('after', '\nExamples:\n  $ copydesk lint article.txt\n  $ copydesk lint articles/ --source-lang es --fail-on fail\n  $ copydesk lint article.txt --diff\n  $ copydesk explain residue/interface-es\n')
  const only = named !== undefined && Object.hasOwn(COMMANDS, named) ? COMMANDS[named] : undefined
  for (const add of only ? [only] : Object.values(COMMANDS)) add(program)
  return program
}

/** Commander counts letters and so passes by `--source-language` for `--source-lang`: a beginning is near too. */
function withNearestOption(text: string, command: Command | undefined): string {
  const unknown = /unknown option '(--[\w-]+)/.exec(text)?.[1]
  if (!unknown || !command || text.includes('Did you mean')) return text
  const near = nearestName(unknown, command.options.flatMap(({ long }) => long ?? []).sort((a, b) => b.length - a.length))
  return near ? `${text.trimEnd()}\n(Did you mean ${near}?)\n` : text
}

/** What commander adds for programmers: empty defaults, and the value of an option without one, which the descriptions tell. */
const withoutJargon = (text: string): string => text.replace(' (default: [])', '').replace('(default: ["."])', '(default: this folder)').replace(/, preset: "\w+"/, '')

function threadCount(value: string): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1 || count > 64) throw new InvalidArgumentError('It must be a number from 1 to 64.')
  return count
}

const collect = (value: string, all: string[]): string[] => {
  if (value === '') throw new InvalidArgumentError('It is empty.')
  return [...all, value]
}

/** “--fix story.txt”, “--diff -”: what follows is a path, not a level, and the option has its own. */
const withLevels = (argv: readonly string[]): string[] =>
  argv.map((argument, at) => (LEVEL_OPTIONS.has(argument) && isPath(argv[at + 1] ?? '') ? `${argument}=${LEVEL_OPTIONS.get(argument)}` : argument))
const isPath = (argument: string): boolean => argument === '-' || (!argument.startsWith('-') && !LEVELS.includes(argument) && (/[./*\\]/.test(argument) || existsSync(argument)))
const LEVELS = ['safe', 'review']
/** Options that may have a level behind them, and the level that they have without. */
const LEVEL_OPTIONS = new Map([
  ['--fix', 'safe'],
  ['--diff', 'review'],
])

/** Runs the command line. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await buildProgram(argv[2]).parseAsync(withLevels(argv))
  } catch (error) {
    // Parts of the command are bundled apart: classes differ from part to part, names do not.
    const { name, message, stack } = error as Error
    if (name === 'PipeClosed') process.exitCode = EXIT.passed
    else if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.passed : EXIT.trouble
    else if (name === 'Interrupted') {
      tell(`copydesk: ${message}`)
      process.exitCode = (error as Interrupted).exitCode
    } else if (name === 'Trouble') {
      tell(`copydesk: ${message}`)
      process.exitCode = EXIT.trouble
    } else {
      tell(`copydesk: this is a fault of copydesk, please report it: ${stack ?? String(error)}`)
      process.exitCode = EXIT.trouble
    }
  }
}
