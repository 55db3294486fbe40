import type { Block, Document } from '../model/document.ts'

/** Characters of the longest line that is read as a stamp. */
export const LONGEST_STAMP = 110
const DIGIT = /\d/
const PARTS = /[\s,.:;|/()\u2013\u2014-]+/
const CLOCK = /\b\d{1,2} ?[:.h] ?\d{2}\b|\b\d{1,2} ?[ap]\.?m\b|\b\d{1,2} (?:h|hs|hrs|hours)\b/i
const FIGURES = /^\d{1,4}(?:st|nd|rd|th|h|hs|hrs)?$|^\d{1,2}h\d{2}$|^\d{1,2}[ap]m$/
/** The stamp of a machine: “2024-02-14T05:21:20.797Z”. */
const MACHINE_STAMP = /^\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:z|[+-]\d{2}:?\d{2})?$/
const DATE = /\b\d{1,2}[./-]\d{1,2}[./-]\d{4}\b|\b\d{4}[./-]\d{1,2}[./-]\d{1,2}\b/
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const DAYS = wordsOf(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun today yesterday',
)
const LABELS = wordsOf('published publication updated update posted modified modification edited created actualized actualised actualization release released input entry registered status stand first last latest change changed')
const FILLERS = wordsOf('on at the of as from to and date time hour h hs hrs hours clock o’clock o\'clock uhr kl a m p am pm local est edt et pt pst pdt gmt cet cest utc msk kst jst ist wib wita art brt bst aest eet eest hkt sgt ago is was it')

/** What a line tells besides a day: that it is a stamp of the page by its label, or a day with a time of the clock. */
export type Stamp = 'labelled' | 'clock' | undefined

/** Reads a line as a time stamp in English: nothing but days, times and the words that pages set beside them. */
export function stampOf({ text }: Document, block: Block): Stamp {
  if (block.end - block.start > LONGEST_STAMP) return undefined
  const written = text.slice(block.start, block.end)
  if (!DIGIT.test(written)) return undefined
  const line = written.toLowerCase()
  if (MACHINE_STAMP.test(line.trim())) return 'clock'
  const clock = CLOCK.test(line)
  let label = false
  let day = DATE.test(line)
  for (const part of line.split(PARTS)) {
    if (part === '' || FILLERS.has(part) || FIGURES.test(part)) continue
    if (DAYS.has(part)) day = true
    else if (LABELS.has(part)) label = true
    else return undefined
  }
  if (label) return day || clock ? 'labelled' : undefined
  return day && clock ? 'clock' : undefined
}
