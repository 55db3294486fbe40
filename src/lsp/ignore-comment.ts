import type { Desk, CheckInput } from '../engine/desk.ts'
import { applyEdits } from '../engine/fix.ts'
import type { Edit, Finding } from '../model/finding.ts'

export const REASON = 'accepted in the editor'

/** The edit that writes a comment which silences a finding in Markdown, or undefined when no place for one does. */
export function ignoreCommentEdit(desk: Desk, input: CheckInput, finding: Finding): Edit | undefined {
  const block = desk.read(input).blocks.find(({ start, end }) => start <= finding.start && finding.start < end)
  if (!block) return undefined
  const { text } = input
  const comment = `<!-- copydesk-ignore ${finding.rule} -- ${REASON} -->`
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const lineStart = text.lastIndexOf('\n', block.start - 1) + 1
  const before: Edit = { start: lineStart, end: lineStart, text: `${comment}${eol}` }
  const within: Edit = { start: block.end, end: block.end, text: ` ${comment}` }
  const order = block.role === 'paragraph' && lineStart === block.start ? [before, within] : [within, before]
  return order.find((edit) => isSilenced(desk, input, finding, edit))
}

function isSilenced(desk: Desk, input: CheckInput, finding: Finding, edit: Edit): boolean {
  const { findings, silenced } = desk.check({ ...input, text: applyEdits(input.text, [edit]) })
  const moved = edit.start <= finding.start ? finding.start + edit.text.length : finding.start
  return !findings.some(({ rule, start }) => rule === finding.rule && start === moved) && silenced.some(({ finding: other }) => other.rule === finding.rule && other.start === moved)
}
