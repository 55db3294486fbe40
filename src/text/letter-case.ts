const LAST_ASCII = 0x7f
const CAPITAL = /^\p{Lu}/u
const SMALL = /^\p{Ll}/u

// Expressions over all of Unicode take milliseconds to make: most texts never need them.

/** Whether a text begins with a capital letter. */
export const beginsCapital = (text: string): boolean => {
  const code = text.charCodeAt(0)
  return code > LAST_ASCII ? CAPITAL.test(text) : code >= 0x41 && code <= 0x5a
}

/** Whether a text begins with a small letter. */
export const beginsSmall = (text: string): boolean => {
  const code = text.charCodeAt(0)
  return code > LAST_ASCII ? SMALL.test(text) : code >= 0x61 && code <= 0x7a
}
