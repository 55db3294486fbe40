import type { SourceRule } from './load.ts'
import type { ExampleInput } from './schema.ts'

interface ListedExample {
  readonly example: Exclude<ExampleInput, string>
  readonly kind: 'fires' | 'silent'
  readonly file: string
  readonly line: number
}

/** The examples of a rule and its rows, each with the line that it stands near. */
export function examplesOf({ input, file, line, rowLines }: SourceRule): { rule: string; source: readonly string[]; target: readonly string[]; examples: ListedExample[] } {
  const listed = (kind: 'fires' | 'silent', examples: readonly ExampleInput[] | undefined, at: number): ListedExample[] =>
    (examples ?? []).map((example) => ({ example: typeof example === 'string' ? { text: example } : example, kind, file, line: at }))
  return {
    rule: input.id,
    source: input.source ?? [],
    target: input.target ?? [],
    examples: [
      ...listed('fires', input.examples?.fires, line),
      ...listed('silent', input.examples?.silent, line),
      ...(input.rows ?? []).flatMap((row, index) => [...listed('fires', row.fires, rowLines[index]), ...listed('silent', row.silent, rowLines[index])]),
    ],
  }
}

/** What a rule lacks in examples: every rule needs one that fires and one that is silent, every row one that fires. */
export function missingExamples(rule: SourceRule): { line: number; message: string }[] {
  const { examples } = examplesOf(rule)
  const missing: { line: number; message: string }[] = []
  if (!examples.some(({ kind }) => kind === 'fires')) missing.push({ line: rule.line, message: 'it has no example that fires.' })
  if (!examples.some(({ kind }) => kind === 'silent')) missing.push({ line: rule.line, message: 'it has no example that stays silent.' })
  if (rule.input.check !== 'line') {
    rule.input.rows?.forEach((row, index) => {
      if (!row.fires?.length) missing.push({ line: rule.rowLines[index], message: `the row “${row.match.join(' | ')}” has no example that fires.` })
    })
  }
  return missing
}
