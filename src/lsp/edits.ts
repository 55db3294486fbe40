import { diffArrays } from 'diff'
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { Edit } from '../model/finding.ts'
import type { Client } from './client.ts'
import type { Places } from './positions.ts'

/** Edits in text order: equal ones once, and of overlapping ones only the first. */
export function compatibleEdits(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = []
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1)
    if (last && (edit.start < last.end || (edit.start === last.start && edit.end === last.end))) continue
    kept.push(edit)
  }
  return kept
}

export const textEdits = (edits: readonly Edit[], places: Places): TextEdit[] => compatibleEdits(edits).map((edit) => ({ range: places.range(edit), newText: edit.text }))

/** Edits of one document in the shape that the client announced: with its version, or by its address alone. */
export function workspaceEdit(uri: string, version: number | null, edits: TextEdit[], client: Client): WorkspaceEdit {
  return client.versionedEdits ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } }
}

/** The least edits, line by line, that make one text of another; lines that stay are not touched, so that cursors and marks stay too. */
export function editsBetween(before: string, after: string): Edit[] {
  const edits: Edit[] = []
  let at = 0
  let open: { start: number; end: number; text: string } | undefined
  const close = () => {
    if (open) edits.push(trimmed(before, open))
    open = undefined
  }
  for (const { added, removed, value } of diffArrays(linesOf(before), linesOf(after))) {
    const text = value.join('')
    if (!added && !removed) {
      close()
      at += text.length
      continue
    }
    open ??= { start: at, end: at, text: '' }
    if (added) open.text += text
    else {
      at += text.length
      open.end = at
    }
  }
  close()
  return edits
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** Takes off what both sides of a replacement begin and end with; never cuts a surrogate pair or a line break in two. */
function trimmed(before: string, { start, end, text }: Edit): Edit {
  const old = before.slice(start, end)
  const most = Math.min(old.length, text.length)
  let head = 0
  while (head < most && old[head] === text[head]) head++
  while (head > 0 && isInside(old, head, text)) head--
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++
  while (tail > 0 && (isInside(old, old.length - tail, '') || isInside(text, text.length - tail, ''))) tail--
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) }
}

const isInside = (text: string, at: number, other: string): boolean => isJoint(text, at) || (other !== '' && isJoint(other, at))
const isJoint = (text: string, at: number): boolean => at > 0 && at < text.length && ((text[at - 1] === '\r' && text[at] === '\n') || /[\uD800-\uDBFF]/.test(text[at - 1]))
