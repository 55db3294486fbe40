/** A group of sentences: first and end (exclusive) on both sides; empty on one side where the other has no counterpart. */
export interface Bead {
  readonly sourceFirst: number
  readonly sourceEnd: number
  readonly targetFirst: number
  readonly targetEnd: number
  /** Cost of the bead; low is sure. */
  readonly cost: number
}

/** What alignment sees of a sentence or paragraph. */
export interface Piece {
  /** Length in characters, in units of the target language. */
  readonly length: number
  /** Hashes or words that a translation keeps: figures, names, addresses. */
  readonly anchors: readonly string[]
}

const SHAPES: readonly (readonly [source: number, target: number, cost: number])[] = [
  [1, 1, 0],
  [1, 2, 1.2],
  [2, 1, 1.2],
  [2, 2, 2.4],
  [1, 3, 2.6],
  [3, 1, 2.6],
  [1, 0, 2.5],
  [0, 1, 2.5],
]
const ANCHOR_GAIN = 2.6
/** Cells on either side of the diagonal, at least; wider where the numbers of pieces differ. */
const BAND = 24

/**
 * Aligns two sequences monotonically: dynamic programming in a band around the diagonal, by length and anchors.
 * Time and memory grow with the number of pieces times the width of the band.
 */
export function align(source: readonly Piece[], target: readonly Piece[]): Bead[] {
  const [rows, columns] = [source.length, target.length]
  const half = Math.min(Math.max(BAND, Math.abs(rows - columns) + 12), 400)
  const width = 2 * half + 1
  const center = (row: number): number => Math.round((row * columns) / Math.max(1, rows))
  const costs = new Float32Array((rows + 1) * width).fill(Infinity)
  const moves = new Int8Array((rows + 1) * width).fill(-1)
  const at = (row: number, column: number): number => {
    const offset = column - center(row) + half
    return offset < 0 || offset >= width || column < 0 || column > columns ? -1 : row * width + offset
  }
  costs[at(0, 0)] = 0
  for (let row = 0; row <= rows; row++) {
    const from = Math.max(0, center(row) - half)
    const to = Math.min(columns, center(row) + half)
    for (let column = from; column <= to; column++) {
      const cell = at(row, column)
      for (let move = 0; move < SHAPES.length; move++) {
        const [takes, gives, price] = SHAPES[move]
        if (takes > row || gives > column) continue
        const before = at(row - takes, column - gives)
        if (before < 0 || costs[before] === Infinity) continue
        const cost = costs[before] + price + costOf(source, row - takes, row, target, column - gives, column)
        if (cost < costs[cell]) {
          costs[cell] = cost
          moves[cell] = move
        }
      }
    }
  }
  return traceBack(costs, moves, at, rows, columns)
}

function traceBack(costs: Float32Array, moves: Int8Array, at: (row: number, column: number) => number, rows: number, columns: number): Bead[] {
  const beads: Bead[] = []
  let [row, column] = [rows, columns]
  while (row > 0 || column > 0) {
    const cell = at(row, column)
    const move = cell < 0 ? -1 : moves[cell]
    if (move < 0) {
      beads.push({ sourceFirst: 0, sourceEnd: row, targetFirst: 0, targetEnd: column, cost: 9 })
      break
    }
    const [takes, gives] = SHAPES[move]
    beads.push({ sourceFirst: row - takes, sourceEnd: row, targetFirst: column - gives, targetEnd: column, cost: costs[cell] - costs[at(row - takes, column - gives)] })
    row -= takes
    column -= gives
  }
  return beads.reverse()
}

function costOf(source: readonly Piece[], from: number, to: number, target: readonly Piece[], first: number, end: number): number {
  if (from === to || first === end) return 0
  let sourceLength = 0
  let targetLength = 0
  for (let index = from; index < to; index++) sourceLength += source[index].length
  for (let index = first; index < end; index++) targetLength += target[index].length
  const mean = (sourceLength + targetLength) / 2
  const z = (targetLength - sourceLength) / Math.sqrt(4.5 * mean + 30)
  const length = Math.min(6, (z * z) / 2)
  return length - ANCHOR_GAIN * shared(source, from, to, target, first, end) + (to - from + end - first === 2 ? 0.4 : 0)
}

/** Share of anchors in common: 0 without any, negative where both sides have many and share none. */
function shared(source: readonly Piece[], from: number, to: number, target: readonly Piece[], first: number, end: number): number {
  const own = new Set<string>()
  for (let index = from; index < to; index++) for (const anchor of source[index].anchors) own.add(anchor)
  let common = 0
  let others = 0
  const seen = new Set<string>()
  for (let index = first; index < end; index++) {
    for (const anchor of target[index].anchors) {
      if (seen.has(anchor)) continue
      seen.add(anchor)
      others++
      if (own.has(anchor)) common++
    }
  }
  const least = Math.min(own.size, others)
  if (least === 0) return 0
  return common === 0 ? (least >= 3 ? -0.7 : -0.25) : (2 * common) / (own.size + others) + Math.min(0.6, common * 0.15)
}
