import { createTwoFilesPatch } from 'diff'

const CONTEXT_LINES = 1

/** The change of a file as a unified diff that `patch -p1` and `git apply` take. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const name = path.replace(/^\.?\//, '')
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, '', '', { context: CONTEXT_LINES }).replace(/^=+\n/, '')
}
