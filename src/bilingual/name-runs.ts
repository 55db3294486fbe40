import type { Span } from '../model/span.ts'
import type { PairSide, PairWord } from './pair.ts'

/** Capitalised words that belong together in one side. */
export interface NameRun extends Span {
  readonly words: readonly PairWord[]
  readonly text: string
}

/** Runs of capitalised words, in text order; a word that opens its sentence is in, and can be told by its mark. */
export function capitalRuns(side: PairSide): NameRun[] {
  const runs: NameRun[] = []
  let run: PairWord[] = []
  const flush = (): void => {
    if (run.length > 0) runs.push(runOf(run, side))
    run = []
  }
  let last: PairWord | undefined
  for (const word of side.words) {
    const between = last ? side.document.text.slice(last.end, word.start) : ''
    if (!word.capital || (run.length > 0 && !/^[\s\u00a0·-]{1,2}$/.test(between))) flush()
    if (word.capital && (word.end - word.start > 1 || run.length > 0) && word.folded !== 'i' && !word.folded.startsWith("i'")) run.push(word)
    last = word
  }
  flush()
  return runs
}

/** A run of the given words of a side; not empty. */
export function runOf(words: readonly PairWord[], side: PairSide): NameRun {
  const [start, end] = [words[0].start, words.at(-1)!.end]
  return { words, start, end, text: side.document.text.slice(start, end) }
}

/** Whether nearly all words of a sentence begin with capitals, so that capitals show no names; a stop behind a long small word tells a sentence. */
export function isHeadlineCase({ words, text }: PairSide): boolean {
  const long = words.filter(({ folded }) => folded.length > 3)
  const capitals = long.filter(({ capital }) => capital).length
  return long.length >= 2 && capitals * 10 >= long.length * 7 && !(capitals < long.length && words.length >= SENTENCE_WORDS && STOP.test(text) && long.some(({ capital, folded }) => !capital && folded.length > 4 && !HEADLINE_SMALL.test(folded)))
}

const SENTENCE_WORDS = 6
const STOP = /[.!?…]["'”’»)\]]*$/
/** Prepositions that headlines write small. */
const HEADLINE_SMALL = /^(?:about|above|after|against|among|around|before|behind|below|between|beyond|despite|during|their|under|until|while|without)$/
