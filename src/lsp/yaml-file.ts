import type { Diagnostic } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Ruleset } from '../engine/ruleset.ts'
import { checkRuleNames, validateConfig } from '../workspace/validate-config.ts'
import type { Article } from './article.ts'

/** The faults of an open configuration, as the command line would tell them. */
export function yamlDiagnostics(article: Article, ruleset: Ruleset, toDiagnostic: (message: string, document: TextDocument) => Diagnostic): Diagnostic[] {
  if (article.kind !== 'config') return []
  const text = article.document.getText()
  const file = article.path ?? 'copydesk.config.yaml'
  try {
    validateConfig(text, file)
    checkRuleNames(text, file, ruleset.rules.map(({ id }) => id))
    return []
  } catch (error) {
    if ((error as Error).name !== 'Trouble') throw error
    return [toDiagnostic((error as Error).message, article.document)]
  }
}
