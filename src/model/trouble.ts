/**
 * Trouble that the user can mend: with the configuration, a rule file, an argument. It is told in one sentence (what,
 * where, how to mend) and ends a run with exit code 2; anything else that is thrown is a fault of ours.
 */
export class Trouble extends Error {
  /** Stable, for programs: `pack/unknown-key`, `file/not-found` ... */
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Trouble'
    this.code = code
  }
}

/** A place in a file of rules or configuration; lines and columns start at 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

export const placeText = ({ file, line, column }: Place): string => `${file}:${line}:${column}`
