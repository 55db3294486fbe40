import { Sign, TokenFlag, type Document } from '../model/document.ts'
import type { Status } from '../model/rule.ts'
import type { DocumentCheck, Report } from './check.ts'
import { clockTime } from './clock-time.ts'
import { tokenIndex } from './token-index.ts'
import { continues, firstCode, has, isGlued, isLowerWord, isNumber, tokenText } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

const COLON = 0x3a
const POINT = 0x2e
const AT = wordHashes('at')
const BEFORE_TIMES = wordHashes('at from until till to since by around about between and before after')
/** Abbreviations of “hours” that English does not have. */
const FOREIGN_HOURS = wordHashes('h hs hrs horas hora uhr heures ore')
const HOURS = wordHashes('hours')
const RACES = wordHashes('stage race rider riders cyclist cyclists marathon tour giro vuelta lap behind clocked finished runner rally')
const SHORT_FLIGHT = 6
const H_CLOCK = /^(\d{1,2})(?:[hH](\d{2})?|\.(\d{2})[hH])$/
const H_MINUTE = /^([0-5]\d)[hH]$/
const HOUR = /^\d{1,2}$/
const MINUTE = /^[0-5]\d$/
const DOTTED = /^(\d{1,2})\.([0-5]\d)$/

/** Finds times of day in the format of another language: “at 14:30 hs”, “20h30”, “at 9 hours”. */
export const timeFormat: DocumentCheck = {
  name: 'time-format',
  describe: 'A time of day in the format of another language.',
  layer: 'word',
  options: {},
  needs: () => Sign.number | Sign.digitWord,
  placeholders: [],
  run(document, _rule, report) {
    const { hash } = document.tokens
    const { numbers, digitWords } = tokenIndex(document)
    for (const token of digitWords) hClock(document, token, report)
    for (const token of numbers) {
      const word = token + 1
      if (isLowerWord(document.tokens, word) && continues(document.tokens, word) && (HOURS.has(hash[word]) || FOREIGN_HOURS.has(hash[word]))) hoursWord(document, word, report)
    }
  },
}

/** “14h30”, “at 20h” */
function hClock(document: Document, token: number, report: Report): void {
  const { tokens } = document
  if (tokens.end[token] - tokens.start[token] > 6) return
  if (!has(tokens, token, TokenFlag.spaceBefore)) return colonClock(document, token, report)
  const parts = H_CLOCK.exec(tokenText(document, token))
  if (!parts) return
  const hour = Number(parts[1])
  const minutes = parts[2] ?? parts[3]
  const minute = Number(minutes ?? 0)
  if (hour > 24 || minute > 59 || isRace(document, token)) return
  const introduced = token > 0 && BEFORE_TIMES.has(tokens.hash[token - 1])
  // “a 2h30 flight” is a length of time.
  if (minutes ? !introduced && hour < SHORT_FLIGHT : !(token > 0 && AT.has(tokens.hash[token - 1]))) return
  reportTime(document, token, token, hour, minute, introduced ? 'error' : 'suspicious', report)
}

/** “20:30h” */
function colonClock(document: Document, token: number, report: Report): void {
  const { tokens } = document
  const minute = H_MINUTE.exec(tokenText(document, token))
  if (!minute || token < 2 || firstCode(document, token - 1) !== COLON || !isGlued(tokens, token - 1) || !isNumber(tokens, token - 2)) return
  const hour = tokenText(document, token - 2)
  if (HOUR.test(hour) && Number(hour) <= 24 && !isRace(document, token)) reportTime(document, token - 2, token, Number(hour), Number(minute[1]), 'error', report)
}

/** “at 14:30 hours”, “at 15 hs” */
function hoursWord(document: Document, word: number, report: Report): void {
  const { tokens } = document
  const foreign = FOREIGN_HOURS.has(tokens.hash[word])
  if (foreign && spacedClock(document, word, report)) return
  const time = timeBefore(document, word)
  if (!time || time.hour > 24) return
  const before = time.token - 1
  const introduced = before >= 0 && BEFORE_TIMES.has(tokens.hash[before])
  const atHour = before >= 0 && AT.has(tokens.hash[before])
  // “after 14 hours of talks” is a length of time; so is “at 3 hours and 20 minutes”.
  if (time.exact ? !introduced && !foreign : !atHour) return
  if (isRace(document, word) || (!time.exact && isLowerWord(tokens, word + 1) && /^(?:and|long|of|per|each|or|into|from)$/.test(tokenText(document, word + 1)))) return
  const last = foreign && isGlued(tokens, word + 1) && firstCode(document, word + 1) === POINT && isLowerWord(tokens, word + 2) ? word + 1 : word
  reportTime(document, time.token, last, time.hour, time.minute, foreign ? 'error' : undefined, report)
}

/** “21 h 30”; “2 h 30” and “6 h 45 min” are lengths of time. */
function spacedClock(document: Document, word: number, report: Report): boolean {
  const { tokens } = document
  const hour = tokenText(document, word - 1)
  const minute = tokenText(document, word + 1)
  if (tokens.end[word] - tokens.start[word] > 1 || !isNumber(tokens, word + 1) || !continues(tokens, word + 1) || !HOUR.test(hour) || !MINUTE.test(minute) || Number(hour) > 24) return false
  const introduced = word > 1 && BEFORE_TIMES.has(tokens.hash[word - 2])
  const counted = isLowerWord(tokens, word + 2) && /^(?:min|minutes?|m|s)$/.test(tokenText(document, word + 2))
  if (counted || (!introduced && (isRace(document, word) || Number(hour) < SHORT_FLIGHT))) return false
  reportTime(document, word - 1, word + 1, Number(hour), Number(minute), introduced ? 'error' : 'suspicious', report)
  return true
}

/** The time that ends before the token: “14:30”, “14.30” or a mere hour. */
function timeBefore(document: Document, word: number): { token: number; hour: number; minute: number; exact: boolean } | undefined {
  const { tokens } = document
  const last = word - 1
  if (!isNumber(tokens, last)) return undefined
  const text = tokenText(document, last)
  const dotted = DOTTED.exec(text)
  if (dotted) return { token: last, hour: Number(dotted[1]), minute: Number(dotted[2]), exact: true }
  const parted = last > 1 && isGlued(tokens, last) && firstCode(document, last - 1) === COLON && isGlued(tokens, last - 1) && isNumber(tokens, last - 2)
  if (parted && MINUTE.test(text) && HOUR.test(tokenText(document, last - 2))) return { token: last - 2, hour: Number(tokenText(document, last - 2)), minute: Number(text), exact: true }
  return !parted && HOUR.test(text) ? { token: last, hour: Number(text), minute: 0, exact: false } : undefined
}

function isRace({ tokens }: Document, token: number): boolean {
  for (let near = Math.max(0, token - 12); near < Math.min(tokens.count, token + 12); near++) if (RACES.has(tokens.hash[near])) return true
  return false
}

function reportTime(document: Document, first: number, last: number, hour: number, minute: number, status: Status | undefined, report: Report): void {
  const start = document.tokens.start[first]
  const end = document.tokens.end[last]
  const time = clockTime(hour, minute)
  // The stop of “p.m.” is also that of the sentence.
  const text = document.text.charCodeAt(end) === POINT ? time.replace(/\.$/, '') : time
  report({ start, end, status, fixes: [{ edits: [{ start, end, text }] }] })
}
