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
/** No bead is lowered by more, all of its anchors in common; a little more, for what is lost in rounding. */
const GAIN_MOST = ANCHOR_GAIN * 1.6 + 1e-3
/** Cells on either side of the diagonal, at least; wider where the numbers of pieces differ. */
const BAND = 24

/** Prices and sizes of the shapes, for the inner loop. */
const TAKES = Int32Array.from(SHAPES, ([takes]) => takes)
const GIVES = Int32Array.from(SHAPES, ([, gives]) => gives)
const PRICES = Float64Array.from(SHAPES, ([, , price]) => price)

/** The band around the diagonal of a table whose rows are source pieces and whose columns are target pieces. */
interface Band {
  readonly rows: number
  readonly columns: number
  readonly half: number
  readonly width: number
  /** The column on the diagonal, by row. */
  readonly centers: Int32Array
}

function bandOf(rows: number, columns: number): Band {
  const half = Math.min(Math.max(BAND, Math.abs(rows - columns) + 12), 400)
  return { rows, columns, half, width: 2 * half + 1, centers: Int32Array.from({ length: rows + 1 }, (_, row) => Math.round((row * columns) / Math.max(1, rows))) }
}

/** The cell of a row and column, -1 outside of the band. */
function cellOf({ columns, half, width, centers }: Band, row: number, column: number): number {
  const offset = column - centers[row] + half
  return offset < 0 || offset >= width || column < 0 || column > columns ? -1 : row * width + offset
}

/**
 * Aligns two sequences monotonically: dynamic programming in a band around the diagonal, by length and anchors.
 * Time and memory grow with the number of pieces times the width of the band.
 */
export function align(source: readonly Piece[], target: readonly Piece[]): Bead[] {
  const band = bandOf(source.length, target.length)
  const { rows, columns, half, width, centers } = band
  const costs = new Float32Array((rows + 1) * width).fill(Infinity)
  const moves = new Int8Array((rows + 1) * width).fill(-1)
  const weights = weigh(source, target, band)
  costs[cellOf(band, 0, 0)] = 0
  for (let row = 0; row <= rows; row++) {
    const from = Math.max(0, centers[row] - half)
    const to = Math.min(columns, centers[row] + half)
    for (let column = from; column <= to; column++) {
      const cell = cellOf(band, row, column)
      for (let move = 0; move < TAKES.length; move++) {
        const takes = TAKES[move]
        const gives = GIVES[move]
        if (takes > row || gives > column) continue
        const before = cellOf(band, row - takes, column - gives)
        // A bead costs no less than its anchors gain: most ways are too dear before its lengths are looked at.
        if (before < 0 || costs[before] + PRICES[move] - GAIN_MOST >= costs[cell]) continue
        const cost = costs[before] + PRICES[move] + costOf(weights, band, row - takes, row, column - gives, column)
        if (cost < costs[cell]) {
          costs[cell] = cost
          moves[cell] = move
        }
      }
    }
  }
  return traceBack(costs, moves, band)
}

function traceBack(costs: Float32Array, moves: Int8Array, band: Band): Bead[] {
  const beads: Bead[] = []
  let { rows: row, columns: column } = band
  while (row > 0 || column > 0) {
    const cell = cellOf(band, row, column)
    const move = cell < 0 ? -1 : moves[cell]
    if (move < 0) {
      beads.push({ sourceFirst: 0, sourceEnd: row, targetFirst: 0, targetEnd: column, cost: 9 })
      break
    }
    const [takes, gives] = SHAPES[move]
    beads.push({ sourceFirst: row - takes, sourceEnd: row, targetFirst: column - gives, targetEnd: column, cost: costs[cell] - costs[cellOf(band, row - takes, column - gives)] })
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
  /** Anchors in common, by cell of the band. */
  readonly common: Uint8Array
}

function weigh(source: readonly Piece[], target: readonly Piece[], band: Band): Weights {
  const common = new Uint8Array((band.rows + 1) * band.width)
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
        const cell = cellOf(band, index, other)
        if (cell >= 0 && common[cell] < 255) common[cell]++
      }
    }
  })
  return { sourceLengths: Float64Array.from(source, ({ length }) => length), targetLengths: Float64Array.from(target, ({ length }) => length), sourceAnchors, targetAnchors, common }
}

function costOf({ sourceLengths, targetLengths, sourceAnchors, targetAnchors, common }: Weights, band: Band, from: number, to: number, first: number, end: number): number {
  if (from === to || first === end) return 0
  let sourceLength = 0
  let targetLength = 0
  let own = 0
  let others = 0
  let met = 0
  for (let index = from; index < to; index++) {
    sourceLength += sourceLengths[index]
    own += sourceAnchors[index]
    for (let other = first; other < end; other++) {
      const cell = cellOf(band, index, other)
      if (cell >= 0) met += common[cell]
    }
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
