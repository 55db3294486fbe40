/**
 * What the rules of one check look for, taken together: a first look that answers “no rule” for nearly every word, so
 * that a document is searched once and not once for each rule.
 */
export class RuleFilter {
  readonly #bits: Uint8Array
  /** Grows with every rule, so that what was found before can be told from what is to be found now. */
  version = 0

  /** @param slots a power of two */
  constructor(slots: number) {
    this.#bits = new Uint8Array(slots)
  }

  add(keys: Iterable<number>): void {
    for (const key of keys) this.#bits[key & (this.#bits.length - 1)] = 1
    this.version++
  }

  mayHold(key: number): boolean {
    return this.#bits[key & (this.#bits.length - 1)] === 1
  }
}
