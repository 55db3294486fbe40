import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { BaselineFiles } from '../engine/baseline.ts'
import { Trouble } from '../model/trouble.ts'
import { writeFileAtomically } from './write-file.ts'

const SCHEMA = 'copydesk.baseline/1'

const BaselineSchema = v.strictObject({
  schema: v.literal(SCHEMA),
  files: v.record(
    v.string(),
    v.record(
      v.string(),
      v.strictObject({
        rule: v.string(),
        text: v.string(),
        until: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2026-12-31'))),
        reason: v.optional(v.string()),
      }),
    ),
  ),
})

/**
 * Reads a baseline file.
 * @throws Trouble when it is missing, unless `mayBeMissing`, or not a baseline
 */
export function readBaseline(path: string, mayBeMissing: boolean): BaselineFiles {
  if (!existsSync(path)) {
    if (mayBeMissing) return {}
    throw new Trouble('baseline/not-found', `There is no baseline “${path}”; add --update-baseline to take one.`)
  }
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Trouble('baseline/syntax', `The baseline “${path}” is not valid JSON: ${(error as Error).message}. Restore it, or take a new one with --update-baseline after deleting it.`, { cause: error })
  }
  const result = v.safeParse(BaselineSchema, value)
  if (result.success) return result.output.files
  const [issue] = result.issues
  throw new Trouble('baseline/shape', `The baseline “${path}” is not understood at “${v.getDotPath(issue) ?? 'its top'}”: ${issue.message}`)
}

/** Writes a baseline in a fixed order, one entry a line, so that changes to it read well in a diff. */
export function writeBaseline(path: string, files: BaselineFiles): void {
  const parts = Object.keys(files)
    .sort()
    .filter((file) => Object.keys(files[file]).length > 0)
    .map((file) => {
      const entries = Object.keys(files[file]).sort().map((print) => `      ${JSON.stringify(print)}: ${JSON.stringify(files[file][print])}`)
      return `    ${JSON.stringify(file)}: {\n${entries.join(',\n')}\n    }`
    })
  writeFileAtomically(path, `{\n  "schema": "${SCHEMA}",\n  "files": {${parts.length ? `\n${parts.join(',\n')}\n  ` : ''}}\n}\n`)
}
