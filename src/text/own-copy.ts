/** Shorter pieces of a text are copies already. */
const SLICE_LEAST = 13

/**
 * A copy of a piece of text. V8 keeps the whole text alive as long as a piece of it is, so what outlives its article,
 * such as a word in a table, is kept as a copy.
 */
export const ownCopy = (piece: string): string => (piece.length < SLICE_LEAST ? piece : ` ${piece}`.slice(1))
