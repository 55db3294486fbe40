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
  const weights = weigh(source, target, at, (rows + 1) * width)
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
        const cost = costs[before] + price + costOf(weights, row - takes, row, column - gives, column)
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

/** What the costs of beads are made of, by piece. */
interface Weights {
  readonly sourceLengths: Float64Array
  readonly targetLengths: Float64Array
  readonly sourceAnchors: Int32Array
  readonly targetAnchors: Int32Array
  /** Anchors in common, by source piece: target pieces and counts in pairs. */
  readonly common: (source: number, target: number) => number
}

function weigh(source: readonly Piece[], target: readonly Piece[], at: (row: number, column: number) => number, cells: number): Weights {
  const counts = new Uint8Array(cells)
  const places = new Map<string, number[]>()
  const targetAnchors = new Int32Array(target.length)
  target.forEach(({ anchors }, index) => {
    for (const anchor of new Set(anchors)) {
      targetAnchors[index]++
      const known = places.get(anchor)
      if (known) known.push(index)
      else places.set(anchor, [index])
    }
  })
  const sourceAnchors = new Int32Array(source.length)
  source.forEach(({ anchors }, index) => {
    for (const anchor of new Set(anchors)) {
      sourceAnchors[index]++
      for (const other of places.get(anchor) ?? []) {
        const cell = at(index, other)
        if (cell >= 0 && counts[cell] < 255) counts[cell]++
      }
    }
  })
  const common = (row: number, column: number): number => {
    const cell = at(row, column)
    return cell < 0 ? 0 : counts[cell]
  }
  return { sourceLengths: Float64Array.from(source, ({ length }) => length), targetLengths: Float64Array.from(target, ({ length }) => length), sourceAnchors, targetAnchors, common }
}

function costOf({ sourceLengths, targetLengths, sourceAnchors, targetAnchors, common }: Weights, from: number, to: number, first: number, end: number): number {
  if (from === to || first === end) return 0
  let sourceLength = 0
  let targetLength = 0
  let own = 0
  let others = 0
  let met = 0
  for (let index = from; index < to; index++) {
    sourceLength += sourceLengths[index]
    own += sourceAnchors[index]
    for (let other = first; other < end; other++) met += common(index, other)
  }
  for (let index = first; index < end; index++) {
    targetLength += targetLengths[index]
    others += targetAnchors[index]
  }
  const mean = (sourceLength + targetLength) / 2
  const z = (targetLength - sourceLength) / Math.sqrt(4.5 * mean + 30)
  const length = Math.min(6, (z * z) / 2)
  return length - ANCHOR_GAIN * shared(own, others, met) + (to - from + end - first === 2 ? 0.4 : 0)
}

/** Share of anchors in common: 0 without any, negative where both sides have many and share none. */
function shared(own: number, others: number, met: number): number {
  const least = Math.min(own, others)
  if (least === 0) return 0
  const common = Math.min(met, least)
  return common === 0 ? (least >= 3 ? -0.7 : -0.25) : (2 * common) / (own + others) + Math.min(0.6, common * 0.15)
}
