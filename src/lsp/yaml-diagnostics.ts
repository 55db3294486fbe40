import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { SOURCE } from './diagnostics.ts'

/** A fault told as the command line tells it, with its place taken apart. */
export interface PlacedFault {
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly column: number
  readonly message: string
}

const PLACED = /^(.*?):(\d+):(\d+): ([^]*)$/

/** Takes `file:line:column: message` apart; undefined for messages without a place. */
export function placedFault(message: string): PlacedFault | undefined {
  const found = PLACED.exec(message)
  if (!found) return undefined
  const [, file, line, column, rest] = found
  return { file, line: Number(line), column: Number(column), message: rest[0].toUpperCase() + rest.slice(1) }
}

/** A fault at the word that it is about. */
export function faultDiagnostic(message: string, document: TextDocument | undefined, code = 'configuration'): Diagnostic {
  const fault = placedFault(message) ?? { line: 1, column: 1, message }
  const line = fault.line - 1
  const start = { line, character: fault.column - 1 }
  const text = document?.getText({ start, end: { line: line + 1, character: 0 } }) ?? ''
  const word = /^[^\s:,\]}]+/.exec(text)?.[0] ?? ''
  return { range: { start, end: { line, character: start.character + Math.max(1, word.length) } }, severity: DiagnosticSeverity.Error, source: SOURCE, code, message: fault.message }
}
