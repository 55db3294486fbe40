import { beginsSmall } from '../text/letter-case.ts'
import { inferRoles } from './roles.ts'
import type { RawBlock, Reading } from './reading.ts'

const WRAPPED_MIN = 50
const WRAPPED_MAX = 100
const WRAPPED_SHARE = 0.8
const WRAPPED_LINES = 6

/** Reads plain text: every line is a block, unless the text is hard-wrapped, where blank lines part the blocks. */
export function readPlainText(raw: string): Reading {
  const lines = linesOf(raw)
  const blocks = isHardWrapped(raw, lines) ? joinWrapped(raw, lines) : lines
  inferRoles(raw, blocks)
  return { text: raw, blocks, meta: {}, suppressions: [] }
}

function linesOf(raw: string): RawBlock[] {
  const blocks: RawBlock[] = []
  let lineStart = raw.charCodeAt(0) === 0xfeff ? 1 : 0
  while (lineStart < raw.length) {
    let lineEnd = raw.indexOf('\n', lineStart)
    if (lineEnd < 0) lineEnd = raw.length
    let start = lineStart
    let end = lineEnd
    while (start < end && isSpace(raw.charCodeAt(start))) start++
    while (end > start && isSpace(raw.charCodeAt(end - 1))) end--
    if (start < end) blocks.push({ start, end, role: 'paragraph' })
    lineStart = lineEnd + 1
  }
  return blocks
}

const isSpace = (code: number): boolean => code <= 32 || code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0x3000

/** Hard-wrapped: most lines that continue are 50 to 100 characters long and the next line goes on in lower case. */
function isHardWrapped(raw: string, lines: readonly RawBlock[]): boolean {
  let joints = 0
  let wrapped = 0
  let goesOn = 0
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index - 1]
    if (line.end - line.start > WRAPPED_MAX) return false
    if (isBlankBetween(raw, line.end, lines[index].start)) continue
    joints++
    if (line.end - line.start >= WRAPPED_MIN) wrapped++
    if (beginsSmall(raw[lines[index].start])) goesOn++
  }
  return joints >= WRAPPED_LINES && wrapped >= WRAPPED_SHARE * joints && goesOn >= joints / 2
}

function joinWrapped(raw: string, lines: readonly RawBlock[]): RawBlock[] {
  const blocks: RawBlock[] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (last && !isBlankBetween(raw, last.end, line.start)) blocks[blocks.length - 1] = { ...last, end: line.end }
    else blocks.push(line)
  }
  return blocks
}

function isBlankBetween(raw: string, from: number, to: number): boolean {
  const first = raw.indexOf('\n', from)
  return first >= 0 && raw.indexOf('\n', first + 1) >= 0 && raw.indexOf('\n', first + 1) < to
}
