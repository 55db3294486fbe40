import type { Tokens } from '../model/document.ts'

/** Tokens `first` to `end` (exclusive) repeat the `size` tokens from `first` on. */
export interface TokenRun {
  readonly first: number
  readonly end: number
  readonly size: number
}

/**
 * Finds stretches in which at least `stride` tokens in a row equal the one `size` before them: two copies of a phrase
 * for a stride of `size`. Every such stretch holds a multiple of `stride`, so only these tokens are looked at.
 */
export function findRuns(tokens: Tokens, size: number, stride: number, visit: (run: TokenRun) => void): void {
  const { hash, count } = tokens
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
