import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'

/** Applies text edits as an editor does. */
export const applyTextEdits = (text: string, edits: readonly TextEdit[]): string => TextDocument.applyEdits(TextDocument.create('file:///x', 'plaintext', 1, text), [...edits])

/** The edits of an action for one document, whichever shape they came in. */
export function editsOf({ edit }: CodeAction, uri: string): TextEdit[] {
  const versioned = (edit?.documentChanges as TextDocumentEdit[] | undefined)?.find(({ textDocument }) => textDocument.uri === uri)
  return (versioned?.edits as TextEdit[] | undefined) ?? edit?.changes?.[uri] ?? []
}

export const applyAction = (text: string, action: CodeAction, uri: string): string => applyTextEdits(text, editsOf(action, uri))
