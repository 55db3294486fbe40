import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { Trouble } from '../model/trouble.ts'
import { DECISIONS_SCHEMA, type Decision } from '../report/decisions.ts'

const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
/** What the page of a report saves and `copydesk apply` reads. */
export const DecisionsSchema = v.strictObject({
  schema: v.literal(DECISIONS_SCHEMA),
  made: v.string(),
  decisions: v.array(
    v.strictObject({
      path: v.pipe(v.string(), v.minLength(1)),
      hash: v.string(),
      rule: v.string(),
      fingerprint: v.string(),
      text: v.string(),
      start: offset,
      message: v.string(),
      decision: v.picklist(['accept', 'reject']),
      reason: v.optional(v.string()),
      edits: v.array(v.strictObject({ start: offset, end: offset, text: v.string() })),
      anchor: v.strictObject({ start: offset, text: v.string() }),
    }),
  ),
})

/** @throws Trouble when the file is missing or no file of decisions */
export function readDecisions(path: string): Decision[] {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Trouble('decisions/not-found', `There is no file “${path}”; “Save decisions” on the page of a report writes it.`, { cause: error })
    throw new Trouble('decisions/syntax', `“${path}” is not valid JSON: ${(error as Error).message}. Save the decisions again.`, { cause: error })
  }
  const result = v.safeParse(DecisionsSchema, value)
  if (result.success) return result.output.decisions
  const [issue] = result.issues
  throw new Trouble('decisions/shape', `“${path}” is no file of decisions: at “${v.getDotPath(issue) ?? 'its top'}”: ${issue.message}`)
}
