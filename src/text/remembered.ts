import { ownCopy } from './own-copy.ts'

/** A function of a word that remembers its last results: articles hold the same names and slips again and again. */
export function remembered<Value extends string | readonly string[]>(make: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>()
  return (word) => {
    let value = known.get(word)
    if (value === undefined) {
      if (known.size >= MOST) known.clear()
      const own = ownCopy(word)
      known.set(own, (value = make(own)))
    }
    return value
  }
}

const MOST = 4096
