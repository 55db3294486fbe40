import type { Tokens } from '../model/document.ts'

/** Tokens `first` to `end` (exclusive) repeat the `size` tokens from `first` on. */
export interface TokenRun {
  readonly first: number
  readonly end: number
  readonly size: number
}

/**
 * Finds stretches in which a sequence of `size` tokens stands at least `copies` times in a row. Any such stretch holds
 * a token at every stride of `size * (copies - 1)` that equals the one `size` before it, so only these are looked at.
 */
export function findRuns(tokens: Tokens, size: number, copies: number, visit: (run: TokenRun) => void): void {
  const { hash, count } = tokens
  const stride = size * (copies - 1)
  for (let probe = size + stride - 1; probe < count; probe += stride) {
    if (hash[probe] !== hash[probe - size]) continue
    let low = probe
    while (low > size && hash[low - 1] === hash[low - 1 - size]) low--
    let high = probe + 1
    while (high < count && hash[high] === hash[high - size]) high++
    if (high - low >= stride) visit({ first: low - size, end: high, size })
    // The next probe that lies behind the stretch.
    probe += Math.floor((high - 1 - probe) / stride) * stride
  }
}
