import { hashFolded } from '../text/fold.ts'
import { hasCue } from './figures.ts'
import { Bit, Ref, type FigureRow } from './format.ts'
import type { NameFinding } from './name-finding.ts'
import { foldedText, spanOf } from './sequences.ts'
import { languageOf } from './source-names.ts'
import { MentionFlag, textOf, wordWith, type Cast, type NameWord } from './words.ts'

/** Languages that decline surnames; translation leaves the case ending on a name that it does not know. */
const DECLINING = new Set(['uk', 'ru', 'be', 'pl', 'cs', 'sk', 'sl', 'hr', 'sr', 'bg', 'lt', 'lv'])

type Ending = readonly [ending: RegExp, nominatives: readonly string[]]

/** Case endings of men's surnames, in the transcriptions of Ukrainian, Russian and Polish, and what the name may end in. */
const ENDINGS: readonly Ending[] = [
  [/(?:oho|ogo|omu|ym|im|ymy|ykh|iego|iemu)$/, ['y', 'yy', 'yi', 'iy', 'i', 'ii', 'yj']],
  [/(?:a|u|om|em|iem|ovi|owi|evi|ove)$/, ['', 'o']],
  [/(?:y|oiu|oyu|ie|zie)$/, ['a']],
]
const LEAST_LENGTH = 5
const LEAST_STEM = 4

/** "Zelenskoho", "Poroshenka" beside Zelenskyy, Poroshenko: a surname with the ending of its case. */
export function inflectedNames(cast: Cast): NameFinding[] {
  if (!DECLINING.has(languageOf(cast.document))) return []
  return cast.wordList.flatMap((word) => {
    if (word.record !== 0 || !standsAlone(word)) return []
    const written = foldedText(cast, word.token)
    if (written.length < LEAST_LENGTH || cast.occursLower(word.hash)) return []
    const right = nominativeOf(cast, written)
    return right === undefined ? [] : word.mentions.map((mention) => finding(cast, mention.tokens[0], right))
  })
}

/** A surname without given names, and not at the start of everything: Anna Ivanova is somebody else. */
const standsAlone = ({ mentions, inside }: NameWord): boolean => inside > 0 && mentions.length > 0 && mentions.every(({ words, flags }) => words.length === 1 && (flags & (MentionFlag.article | MentionFlag.capitals | MentionFlag.joined)) === 0)

function nominativeOf(cast: Cast, written: string): string | undefined {
  for (const [ending, nominatives] of ENDINGS) {
    const stem = written.replace(ending, '')
    if (stem === written || stem.length < LEAST_STEM) continue
    for (const nominative of nominatives) {
      const right = surnameSpelt(cast, stem + nominative)
      if (right !== undefined) return right
    }
  }
  return undefined
}

/** The surname as somebody's full name has it in the article, or as the record of a figure does whose cue stands there. */
function surnameSpelt(cast: Cast, folded: string): string | undefined {
  const hash = hashFolded(folded)
  const word = wordWith(cast.words, hash)
  const bearer = word?.mentions.find(({ words, flags }) => words.length > 1 && words.at(-1) === word && (flags & MentionFlag.entity) === 0)
  if (bearer) return isWoman(bearer.words[0]) ? undefined : textOf(cast.document, bearer.tokens.at(-1)!)
  const record = cast.data.find(hash)
  if ((cast.data.bitsOf(record) & Bit.figure) === 0) return undefined
  const figure = cast.data.refs(record, Ref.figure).map((index) => cast.data.row<FigureRow>(index)).find(({ gender, cues }) => gender === 'm' && hasCue(cast, cues))
  return figure?.name.split(' ').find((part) => cast.data.hashes(part)[0] === hash)
}

const isWoman = ({ bits }: NameWord): boolean => (bits & (Bit.female | Bit.male)) === Bit.female

function finding(cast: Cast, token: number, right: string): NameFinding {
  const span = spanOf(cast, token, token + 1)
  return { ...span, kind: 'inflected-name', status: 'suspicious', right, edits: [{ ...span, text: right }], values: { of: right }, related: [], group: `inflected-${right}` }
}
