import { TokenFlag } from '../model/document.ts'
import { hashFolded } from '../text/fold.ts'
import { hasCue } from './figures.ts'
import { Bit, Ref, type FigureRow } from './format.ts'
import type { NameFinding } from './name-finding.ts'
import { foldedText, spanOf } from './sequences.ts'
import { languageOf } from './source-names.ts'
import { isNameOf, MentionFlag, textOf, wordWith, type Cast, type NameWord } from './words.ts'

type Ending = readonly [ending: RegExp, nominatives: readonly string[]]

/** Case endings of men's surnames, in the transcriptions of Ukrainian, Russian and Polish, and what the name may end in. */
const SLAVIC: readonly Ending[] = [
  [/(?:oho|ogo|omu|ym|im|ymy|ykh|iego|iemu)$/, ['y', 'yy', 'yi', 'iy', 'i', 'ii', 'yj']],
  [/(?:a|u|om|em|iem|ovi|owi|evi|ove)$/, ['', 'o']],
  [/(?:y|i|oiu|oyu|ie|zie)$/, ['a']],
]
const SOUTH_SLAVIC: readonly Ending[] = [
  [/(?:a|u|om|em)$/, ['', 'o']],
  [/(?:e|i|u|om)$/, ['a']],
]
const HUNGARIAN: readonly Ending[] = [[/(?:nak|nek|val|vel|ra|re|ban|ben|bol|rol|tol|nal|nel|hoz|hez|ert|ot|et|at|t)$/, ['']]]
const FINNISH: readonly Ending[] = [[/(?:ksen|in|en|n|ssa|sta|lla|lta|lle|ksi|ta|a)$/, ['']], [/sen$/, ['nen']], [/ksen$/, ['s']]]
const GREEK: readonly Ending[] = [[/ou$/, ['os', 'is']], [/i$/, ['is']], [/a$/, ['as']]]
const LITHUANIAN: readonly Ending[] = [[/cio$/, ['tis', 'tys']], [/dzio$/, ['dis', 'dys']], [/(?:o|ui|a|e)$/, ['as']], [/(?:aus|ui|u)$/, ['us']], [/(?:os|ai|a)$/, ['a']], [/(?:io|iui|i)$/, ['is', 'ys']], [/es$/, ['e']]]
const LATVIAN: readonly Ending[] = [[/(?:am|a|u)$/, ['s']], [/(?:ai|as|u)$/, ['a']]]

/** Languages that decline names; translation leaves the case ending on a name that it does not know. */
const ENDINGS: Readonly<Record<string, readonly Ending[]>> = {
  ...Object.fromEntries(['uk', 'ru', 'be', 'pl', 'cs', 'sk', 'bg'].map((language) => [language, SLAVIC])),
  ...Object.fromEntries(['sl', 'hr', 'sr', 'bs', 'mk'].map((language) => [language, SOUTH_SLAVIC])),
  hu: HUNGARIAN,
  fi: FINNISH,
  el: GREEK,
  lt: LITHUANIAN,
  lv: LATVIAN,
}
/** Languages of which a surname alone is looked at too: their endings are told from other names. */
const ALONE = new Set(['uk', 'ru', 'be', 'pl', 'cs', 'sk', 'sl', 'hr', 'sr', 'bs', 'bg'])
const LEAST_LENGTH = 5
const LEAST_STEM = 4

/** "Zelenskoho", "Poroshenka" beside Zelenskyy, Poroshenko: a name with the ending of its case. */
export function inflectedNames(cast: Cast): NameFinding[] {
  const language = languageOf(cast.document)
  const endings = ENDINGS[language]
  if (!endings) return []
  const women = language === 'cs' || language === 'sk' ? surnamesOfWomen(cast) : []
  return [...women, ...fullNames(cast, language, endings).filter(({ start, end }) => !women.some((other) => other.start >= start && other.end <= end)), ...(ALONE.has(language) ? surnamesAlone(cast, endings) : [])]
}

const CASE_OF_WOMAN = /o(?:vou|v\u00e9)$/
const BARE_ENDING = /[^\0-\x7f].*ova$/

/** "Svobodovou", "Lucie Šafránkova": the surname of a Czech woman in another case, or without the accent of its ending where it has another one. */
function surnamesOfWomen(cast: Cast): NameFinding[] {
  return cast.mentions.flatMap(({ words, tokens, flags, title }) => {
    const token = tokens[tokens.length - 1]
    const word = words[words.length - 1]
    const written = textOf(cast.document, token)
    if (word.bits & (PLAIN | Bit.given) || flags & (MentionFlag.entity | MentionFlag.capitals)) return []
    const isBare = BARE_ENDING.test(written) && (words.length > 1 ? isWoman(words[0]) : title >= 0 || (flags & MentionFlag.acts) !== 0)
    // Nové Město, Lipové: places have the second ending too.
    if (!isBare && !(written.length > LEAST_LENGTH && CASE_OF_WOMAN.test(written) && (words.length > 1 || title >= 0 || written.endsWith('u')))) return []
    return [finding(cast, token, token + 1, written.replace(/o(?:vou|v\u00e9|va)$/, 'ov\u00e1'))]
  })
}

function surnamesAlone(cast: Cast, endings: readonly Ending[]): NameFinding[] {
  return cast.wordList.flatMap((word) => {
    if (word.record !== 0 || !standsAlone(word)) return []
    const written = foldedText(cast, word.token)
    if (written.length < LEAST_LENGTH || cast.occursLower(word.hash)) return []
    const right = nominatives(written, endings, LEAST_STEM).map((name) => surnameSpelt(cast, name)).find((name) => name !== undefined)
    return right === undefined ? [] : word.mentions.map((mention) => finding(cast, mention.tokens[0], mention.tokens[0] + 1, right))
  })
}

const FULL_STEM = 2

/** "Igi Świątek's", "Kyriakou Mitsotaki's" beside Iga Świątek, Kyriakos Mitsotakis: each word is the same or a case of the other. */
function fullNames(cast: Cast, language: string, endings: readonly Ending[]): NameFinding[] {
  return cast.mentions.flatMap((mention) => {
    if (mention.words.length !== 2 || mention.flags & NO_PERSON) return []
    const [given, surname] = mention.words
    if ((mention.flags & MentionFlag.person) === 0 && given.record !== 0) return []
    if (surname.bits & PLAIN || given.bits & (Bit.givenForeign | PLAIN)) return []
    for (const word of surname.bits & (Bit.commonSurname | Bit.figure) ? [surname] : casesOf(cast, surname, endings)) {
      for (const other of word.mentions) {
        if (other === mention || other.words.length !== 2 || other.words[1] !== word || other.flags & NO_PERSON) continue
        const [right] = other.words
        if (!((mention.flags | other.flags) & MentionFlag.person) && isEnglish(cast, given, surname)) continue
        if (right === given ? word === surname : isOwnName(cast, given, language) || !casesOf(cast, given, endings).includes(right)) continue
        return [finding(cast, mention.first, mention.end, cast.document.text.slice(cast.document.tokens.start[other.first], cast.document.tokens.end[other.end - 1]))]
      }
    }
    return []
  })
}

/** Words of English sooner than somebody's name. */
function isEnglish({ data, document }: Cast, ...words: readonly NameWord[]): boolean {
  const english = data.dictionary('en')
  return english === undefined || words.some(({ token, record, hash }) => record !== 0 || (document.tokens.flags[token] & TokenFlag.allCaps) !== 0 || english.isKnown(hash))
}

const PLAIN = Bit.common | Bit.nationality | Bit.head | Bit.role | Bit.opener | Bit.lead
const NO_PERSON = MentionFlag.entity | MentionFlag.capitals | MentionFlag.ofFollows

/** Ivana beside Ivan is somebody else. */
const isOwnName = (cast: Cast, word: NameWord, language: string): boolean => (word.bits & Bit.given) !== 0 && (isNameOf(cast, word, language) || (word.bits & Bit.female) !== 0)

/** The word itself, and the words of the article that it may be a case of. */
function casesOf(cast: Cast, word: NameWord, endings: readonly Ending[]): NameWord[] {
  const found = nominatives(foldedText(cast, word.token), endings, FULL_STEM).map((name) => wordWith(cast.words, hashFolded(name))).filter((other) => other !== undefined)
  return [word, ...found]
}

function nominatives(written: string, endings: readonly Ending[], least: number): string[] {
  return endings.flatMap(([ending, forms]) => {
    const stem = written.replace(ending, '')
    return stem === written || stem.length < least ? [] : forms.map((form) => stem + form)
  })
}

/** A surname without given names, and not at the start of everything: Anna Ivanova is somebody else. */
const standsAlone = ({ mentions, inside }: NameWord): boolean => mentions.length > 0 && (inside > 0 || mentions.some(({ flags }) => flags & (MentionFlag.possessive | MentionFlag.acts))) && mentions.every(({ words, flags }) => words.length === 1 && (flags & (MentionFlag.article | MentionFlag.capitals | MentionFlag.joined)) === 0)

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

function finding(cast: Cast, first: number, end: number, right: string): NameFinding {
  const span = spanOf(cast, first, end)
  return { ...span, kind: 'inflected-name', status: 'suspicious', right, edits: [{ ...span, text: right }], values: { of: right }, related: [], group: `inflected-${right}` }
}
