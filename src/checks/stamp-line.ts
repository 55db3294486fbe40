import type { Block, Document } from '../model/document.ts'

/** Characters of the longest line that is read as a stamp. */
export const LONGEST_STAMP = 110
const DIGIT = /\d/
const PARTS = /[\s,.:;|/()\u2013\u2014-]+/
const CLOCK = /\b\d{1,2} ?[:.h] ?\d{2}\b|\b\d{1,2} ?[ap]\.?m\b|\b\d{1,2} (?:h|hs|hrs|hours)\b/i
const FIGURES = /^\d{1,4}(?:st|nd|rd|th|h|hs|hrs)?$|^\d{1,2}h\d{2}$|^\d{1,2}[ap]m$/
/** The stamp of a machine: “2024-02-14T05:21:20.797Z”. */
const MACHINE_STAMP = /^\d{4}-\d{2}-\d{2}t ?\d{2}: ?\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:z|[+-]\d{2}:?\d{2})?$/
/** A day and a time run together: “2024/07/0117:00:32”. */
const GLUED_STAMP = /^\d{4}[/-]\d{2}[/-]\d{4}:\d{2}(?::\d{2})?\b/
const DATE = /\b\d{1,2}[./-] ?\d{1,2}[./-] ?\d{4}\b|\b\d{4}[./-]\d{1,2}[./-]\d{1,2}\b/
const MOST_PIECES = 4
/** A place, a section, “No Comments”. */
const PLACE = /^\p{Lu}[\p{L}’'-]{1,20}(?: \p{Lu}[\p{L}’'-]{1,20}){0,2}$/u
const DAY = /\d{4}/
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const DAYS = wordsOf(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun today yesterday',
)
/** Months and their short forms in other languages, where English has no word like them. */
const FOREIGN_MONTHS = wordsOf(
  'ene enero febrero marzo abr abril mayo junio julio ago agosto set setiembre septiembre octubre noviembre dic diciembre fev fevereiro março maio junho julho setembro out outubro novembro dez dezembro janv janvier févr février mars avr avril mai juin juil juillet août septembre octobre novembre déc décembre gen gennaio febbraio mag maggio giu giugno lug luglio settembre ott ottobre dicembre jänner januar februar mrz märz juni juli okt oktober dezember januari februari maart mei augustus',
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
  if (MACHINE_STAMP.test(line.trim()) || GLUED_STAMP.test(line)) return 'clock'
  return readParts(line) ?? readBesidePlace(written)
}

/** Reads words that are all of a stamp. */
function readParts(line: string): Stamp {
  const clock = CLOCK.test(line)
  let label = false
  let day = DATE.test(line)
  for (const part of line.split(PARTS)) {
    if (part === '' || FILLERS.has(part) || FIGURES.test(part)) continue
    if (DAYS.has(part)) day = true
    else if (LABELS.has(part)) label = true
    // English pages write no such month.
    else if (FOREIGN_MONTHS.has(part)) day = label = true
    else return undefined
  }
  if (label) return day || clock ? 'labelled' : undefined
  return day && clock ? 'clock' : undefined
}

/** “28. 08. 2021 22:02 | OLMEDA”, “| August 9, 2019 | Business | No Comments”: a stamp, and up to three short labels between bars. */
function readBesidePlace(written: string): Stamp {
  const pieces = written.split(/\s[|/]\s|^\|\s|\s\|$/).map((piece) => piece.trim()).filter((piece) => piece !== '')
  if (pieces.length < 2 || pieces.length > MOST_PIECES) return undefined
  const stamps = pieces.filter((piece) => DIGIT.test(piece))
  if (stamps.length === 0 || !pieces.every((piece) => DIGIT.test(piece) || PLACE.test(piece))) return undefined
  const line = stamps.join(' ').toLowerCase()
  return readParts(line) ?? (pieces.length > 2 && readParts(`${line} published`) === 'labelled' && DAY.test(line) ? 'labelled' : undefined)
}
