import type { Document } from '../model/document.ts'
import { nextPlace } from '../text/word-places.ts'
import { Bit, Ref, SEQUENCE, type FigureRow } from './format.ts'
import type { Cast, Mention, NameWord } from './words.ts'

/** The public figure with this surname whose given name agrees with the first word of the mention. */
export function figureOf(cast: Cast, mention: Mention): FigureRow | undefined {
  if (mention.words.length < 2) return undefined
  for (let at = 1; at < mention.words.length; at++) {
    const word = mention.words[at]
    if ((word.bits & Bit.figure) === 0) continue
    const found = figureNamed(cast, cast.data.refs(word.record, Ref.figure), mention.words[0])
    if (found && hasCue(cast, found.cues) && (found.not.length === 0 || !hasCue(cast, found.not))) return found
  }
  return undefined
}

/** Of the figures with a surname, the one whose given name goes with a word. */
export function figureNamed(cast: Cast, figures: readonly number[], given: NameWord): FigureRow | undefined {
  const { data } = cast
  let counterpart: FigureRow | undefined
  for (const index of figures) {
    const row = data.row<FigureRow>(index)
    const [first] = data.hashes(row.name)
    if (first === given.hash) return row
    if (!counterpart && isCounterpart(cast, given, first)) counterpart = row
  }
  return counterpart
}

/** Whether the given name with this hash is the counterpart of a word of the article, such as Nicolás of Nicholas. */
export function isCounterpart({ data }: Cast, given: NameWord, hash: number): boolean {
  if ((given.bits & (Bit.givenEnglish | Bit.givenForeign)) === 0) return false
  const record = data.find(hash)
  const classes = [...data.refs(record, Ref.foreignClass), ...data.refs(record, Ref.englishClass)]
  return [...data.refs(given.record, Ref.englishClass), ...data.refs(given.record, Ref.foreignClass)].some((id) => classes.includes(id))
}

/** The figures that bear the surname of a literal sense. */
export function figuresOfSurname({ data }: Cast, surnameSequence: number): readonly number[] {
  const size = data.sequences[surnameSequence + SEQUENCE.size]
  return data.refs(data.find(data.sequences[surnameSequence + SEQUENCE.hashes + size - 1]), Ref.figure)
}

const cuesFound = new WeakMap<Cast, Map<readonly string[], boolean>>()

/** Whether a cue stands anywhere in the article; a long one asks again at each place of a name. */
export function hasCue(cast: Cast, cues: readonly string[]): boolean {
  let found = cuesFound.get(cast)
  if (!found) cuesFound.set(cast, (found = new Map()))
  let stands = found.get(cues)
  if (stands === undefined) found.set(cues, (stands = cast.data.cueWords(cues).some((cue) => standsAnywhere(cast, cast.data.hashes(cue)))))
  return stands
}

/** Whether the phrase stands in the article. */
export function standsAnywhere({ document }: Cast, phrase: readonly number[]): boolean {
  for (let token = nextPlace(document, phrase[0], 0); token >= 0; token = nextPlace(document, phrase[0], token + 1)) if (standsAt(document, token, phrase)) return true
  return false
}

/** Whether the phrase stands among the tokens from `from` up to `to`. */
export function standsWithin({ document }: Cast, phrase: readonly number[], from: number, to: number): boolean {
  const { hash } = document.tokens
  for (let token = from; token + phrase.length <= to; token++) if (hash[token] === phrase[0] && standsAt(document, token, phrase)) return true
  return false
}

function standsAt({ tokens }: Document, token: number, phrase: readonly number[]): boolean {
  if (token + phrase.length > tokens.count) return false
  let at = 1
  while (at < phrase.length && tokens.hash[token + at] === phrase[at]) at++
  return at === phrase.length
}
