const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

/** One line in which no control or direction character acts: line breaks and tabs become spaces, the others pictures. */
export const oneLine = (text: string): string =>
  text.replace(/\s*[\r\n\u2028\u2029]+\s*|\t/g, ' ').replace(CONTROLS, (char) => (char < ' ' ? String.fromCharCode(0x2400 + char.charCodeAt(0)) : '\uFFFD'))

/**
 * A line of a build log that a CI runner cannot take for a command: GitHub's runner obeys `::name` at the start of a line
 * (spaces before it do not matter) and `##[name]` anywhere. A zero-width space breaks both.
 */
export const inertLine = (line: string): string => line.replace(/##(?=\[)/g, '##\u200B').replace(/^(\s*):(?=:)/, '$1:\u200B')

/** Replaces half surrogate pairs, which no encoding can carry. */
export const wellFormed = (text: string): string => text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')

/** JSON whose strings hold no half surrogate pairs: strict readers refuse them. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value)
  return /\\ud[89a-f]/i.test(text) ? JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? wellFormed(part) : part)) : text
}
