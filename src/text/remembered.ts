/** A function of a word that remembers its last results: articles name the same people again and again. */
export function remembered(make: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    let value = known.get(word)
    if (value === undefined) {
      if (known.size >= MOST) known.clear()
      known.set(word, (value = make(word)))
    }
    return value
  }
}

const MOST = 4096
