import { wellFormed } from '../text/well-formed.ts'

/**
 * A line of a build log that a CI runner cannot take for a command: GitHub's runner obeys `::name` at the start of a line
 * (spaces before it do not matter) and `##[name]` anywhere. A zero-width space breaks both.
 */
export const inertLine = (line: string): string => line.replace(/##(?=\[)/g, '##\u200B').replace(/^(\s*):(?=:)/, '$1:\u200B')

/** JSON whose strings hold no half surrogate pairs: strict readers refuse them. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value)
  return /\\ud[89a-f]/i.test(text) ? JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? wellFormed(part) : part)) : text
}
