import { bilingual } from '../engine/bilingual.ts'
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { testExamples, type ExampleFault } from '../engine/examples.ts'
import { loadRuleset, type Ruleset } from '../engine/ruleset.ts'
import { compileRules } from '../packs/compile.ts'
import { examplesOf, missingExamples } from '../packs/examples.ts'
import { readPackFiles } from '../packs/load.ts'
import { readMarkdown } from '../readers/markdown.ts'
import { buildCharTables } from '../text/char-tables.ts'
import { validateNamesFile } from '../workspace/house-names.ts'
import { checkRuleNames, expiredIgnores, validateConfig } from '../workspace/validate-config.ts'
import type { Article } from './article.ts'
import { SOURCE } from './diagnostics.ts'
import { faultDiagnostic } from './yaml-diagnostics.ts'

/** The faults of an open configuration or rule file, as the command line would tell them. */
export async function yamlDiagnostics({ kind, document, path }: Article, ruleset: Ruleset): Promise<Diagnostic[]> {
  const isNames = isNamesFile(path, document)
  if (kind !== 'config' && !isNames && !isRuleFile(document)) return []
  const text = document.getText()
  const file = path ?? 'untitled.yaml'
  try {
    if (isNames) {
      validateNamesFile(text, file)
      return []
    }
    if (kind !== 'config') return (await ruleFaults(document, file, ruleset)).map((fault) => exampleDiagnostic(fault, document))
    validateConfig(text, file)
    checkRuleNames(text, file, ruleset.rules.map(({ id }) => id))
    return expiredIgnores(text, file).map((message) => ({ ...faultDiagnostic(message, document), severity: DiagnosticSeverity.Warning }))
  } catch (error) {
    if ((error as Error).name !== 'Trouble') throw error
    return [faultDiagnostic((error as Error).message, document, kind === 'config' || isNames ? 'configuration' : 'rule')]
  }
}

/** A rule file starts with its id and names its check. */
export const isRuleFile = (document: TextDocument): boolean => /^id:/m.test(document.getText()) && /^check:/m.test(document.getText())

/** The names file of a house is called so, and holds what one may hold. */
export const isNamesFile = (path: string | undefined, document: TextDocument): boolean => /(?:^|[/\\-])names\.ya?ml$/i.test(path ?? '') && /^(?:accept|canonical|diacritics):/m.test(document.getText())

let tables: ReturnType<typeof buildCharTables> | undefined

/** So many examples are run before waiting messages of the editor have their turn. */
const EXAMPLES_AT_ONCE = 50

/**
 * Compiles the rule by itself and runs its examples, until the file changes; whether it agrees with all other rules is for
 * `copydesk test-rules`.
 * @throws Trouble when the file is faulty
 */
async function ruleFaults(document: TextDocument, file: string, shipped: Ruleset): Promise<ExampleFault[]> {
  const { version } = document
  const source = readPackFiles([{ file, text: document.getText(), pack: 'open' }])
  const missing = source.rules.flatMap((rule) => missingExamples(rule).map(({ line, message }) => ({ rule: rule.input.id, file, line, message })))
  // Rules about names need the tables of all names.
  if (source.rules.some(({ input }) => input.check.startsWith('name'))) return missing
  const ruleset = loadRuleset(compileRules({ ...source, cues: { ...shipped.cues, ...source.cues } }, (tables ??= buildCharTables())))
  const faults = [...missing]
  for (const rule of source.rules.map(examplesOf)) {
    for (let first = 0; first < rule.examples.length && document.version === version; first += EXAMPLES_AT_ONCE) {
      faults.push(...testExamples(ruleset, [{ ...rule, examples: rule.examples.slice(first, first + EXAMPLES_AT_ONCE) }], { readers: { markdown: readMarkdown }, bilingual }))
      await new Promise((wake) => setImmediate(wake))
    }
  }
  return faults
}

function exampleDiagnostic({ line, message }: ExampleFault, document: TextDocument): Diagnostic {
  const text = document.getText({ start: { line: line - 1, character: 0 }, end: { line, character: 0 } }).trimEnd()
  return { range: { start: { line: line - 1, character: text.length - text.trimStart().length }, end: { line: line - 1, character: text.length } }, severity: DiagnosticSeverity.Warning, source: SOURCE, code: 'rule-example', message: message[0].toUpperCase() + message.slice(1) }
}
