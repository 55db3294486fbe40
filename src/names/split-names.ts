import { Bit, Ref, type FigureRow } from './format.ts'
import type { NameFinding } from './name-finding.ts'
import { foldedText, spanOf } from './sequences.ts'
import { hashFolded } from '../text/fold.ts'
import { isGlued, MentionFlag, textOf, wordWith, type Cast, type Mention, type NameWord } from './words.ts'

const LEAST_LENGTH = 5

/** "Hu Heng Hua" beside "Hu Henghua", "Nasr Allah" beside "Nasrallah": one word of a name in two, behind the same word. */
export function splitNames(cast: Cast): NameFinding[] {
  const { document } = cast
  const findings: NameFinding[] = []
  for (const { words, tokens, flags } of cast.mentions) {
    if (words.length < 3 || flags & (MentionFlag.entity | MentionFlag.capitals)) continue
    for (let at = 1; at + 1 < words.length; at++) {
      if (tokens[at + 1] !== tokens[at] + 1 || isGlued(document, tokens[at + 1]) || tokens[at] !== tokens[at - 1] + 1) continue
      const whole = wholeOf(cast, words[at - 1], words[at], words[at + 1])
      if (!whole) continue
      const span = spanOf(cast, tokens[at], tokens[at + 1] + 1)
      findings.push(findingAt(cast, span, whole, 'misspelt-name'))
    }
  }
  return findings
}

/** The mention in which the two words are one behind the same word, with the token where it stands. */
function wholeOf(cast: Cast, before: NameWord, first: NameWord, second: NameWord): number | undefined {
  const joined = foldedText(cast, first.token) + foldedText(cast, second.token)
  if (joined.length < LEAST_LENGTH) return undefined
  const word = wordWith(cast.words, hashFolded(joined))
  for (const mention of word?.mentions ?? []) {
    const at = mention.words.indexOf(word!)
    // NYC BigApps beside NYC Big Apps: a brand, no name.
    if (at > 0 && mention.words[at - 1] === before && !/\p{Ll}\p{Lu}/u.test(textOf(cast.document, mention.tokens[at]))) return mention.tokens[at]
  }
  return undefined
}

function findingAt(cast: Cast, span: { start: number; end: number }, token: number, kind: 'misspelt-name' | 'mangled-name'): NameFinding {
  const other = spanOf(cast, token, token + 1)
  const right = cast.document.text.slice(other.start, other.end)
  return { ...span, kind, status: 'suspicious', right, edits: [{ ...span, text: right }], values: { of: right }, related: [{ ...other, message: `Here it is “${right}”.` }], group: `split-${right}` }
}

/** "Jinping said" beside Xi Jinping: the given name of a Chinese is taken for the surname. */
export function bareGivenNames(cast: Cast): NameFinding[] {
  return cast.mentions.flatMap((mention) => {
    const [word] = mention.words
    if (mention.words.length > 1 || (word.bits & Bit.figure) === 0 || (mention.title < 0 && (mention.flags & (MentionFlag.acts | MentionFlag.possessive)) === 0)) return []
    const surname = surnameOf(cast, word)
    return surname === undefined ? [] : [findingAt(cast, spanOf(cast, mention.tokens[0], mention.tokens[0] + 1), surname, 'mangled-name')]
  })
}

/** The token of the surname in a full name of the article that a word is the given name of, by the record of a Chinese figure. */
function surnameOf(cast: Cast, word: NameWord): number | undefined {
  const isChinese = cast.data.refs(word.record, Ref.figure).some((index) => {
    const { lang, name } = cast.data.row<FigureRow>(index)
    const hashes = cast.data.hashes(name)
    return lang === 'zh' && hashes.length === 2 && hashes[1] === word.hash
  })
  if (!isChinese) return undefined
  const full = word.mentions.find(({ words }: Mention) => words.length === 2 && words[1] === word)
  return full?.tokens[0]
}
