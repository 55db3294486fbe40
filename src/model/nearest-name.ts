const DISTANCE_MAX = 3

/** The name that a mistyped one most likely means: the start of one, or one at most three letters away. */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  const wanted = word.toLowerCase()
  const begun = wanted.length > 1 ? names.find((name) => name.startsWith(wanted) || wanted.startsWith(name)) : undefined
  if (begun) return begun
  let best: string | undefined
  let least = Math.min(DISTANCE_MAX, Math.ceil(wanted.length / 2)) + 1
  for (const name of names) {
    const distance = editDistance(wanted, name)
    if (distance < least) {
      least = distance
      best = name
    }
  }
  return best
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      current.push(Math.min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1)))
    }
    previous = current
  }
  return previous[b.length]
}
