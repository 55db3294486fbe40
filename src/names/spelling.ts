import type { FigureRow } from './format.ts'
import { MentionFlag, sameSpelling, textOf, type Cast, type NameWord } from './words.ts'

/** What house style does with accents: keeps them, drops them, or follows what the article does most. */
export type Diacritics = 'keep' | 'drop' | 'article'

/** One way to write a word, and how often the article does so. */
export interface Spelling {
  readonly text: string
  /** A token where it stands. */
  readonly token: number
  readonly count: number
  /** Occurrences outside captions, credits and bylines. */
  readonly inText: number
}

/** The spellings of a word in the article, the first met first; words in capitals count as the spelling they agree with. */
export function spellingsOf({ document }: Cast, word: NameWord): Spelling[] {
  if (!word.variants) return [{ text: textOf(document, word.token), token: word.token, count: word.count, inText: word.count }]
  const tokens = [word.token, ...word.variants]
  return tokens.map((token) => {
    let [count, inText] = [0, 0]
    for (const mention of word.mentions) {
      mention.words.forEach((other, at) => {
        if (other !== word || !sameSpelling(document, mention.tokens[at], token)) return
        count++
        if ((mention.flags & MentionFlag.credit) === 0) inText++
      })
    }
    return { text: textOf(document, token), token, count, inText }
  })
}

/** How the house writes a word of a name: as the figure's record has it, else as the article does, by the style for accents. */
export function electedSpelling(cast: Cast, word: NameWord, diacritics: Diacritics, figure?: FigureRow): Spelling {
  const spellings = spellingsOf(cast, word)
  const best = bestSpelling(cast, spellings, diacritics)
  const canonical = figure && diacritics !== 'article' ? canonicalWord(cast, word, figure) : undefined
  if (!canonical) return best
  const text = diacritics === 'drop' ? withoutAccents(canonical) : canonical
  return spellings.find((spelling) => spelling.text === text) ?? { ...best, text }
}

function bestSpelling({ document }: Cast, spellings: readonly Spelling[], diacritics: Diacritics): Spelling {
  const rank = (spelling: Spelling): number => {
    const marks = spelling.text.length - spelling.text.replace(/[^\0-\x7f]/g, '').length
    const shout = document.tokens.flags[spelling.token] !== 0 && spelling.text === spelling.text.toUpperCase() && spelling.text.length > 2 ? -0.5 : 0
    if (diacritics === 'article') return spelling.count + shout
    const style = diacritics === 'keep' ? Math.min(marks, 2) : marks > 0 ? -2 : 0
    return style * (spelling.inText > 0 ? 1 : 0.25) + Math.log2(1 + spelling.count) / 8 + shout
  }
  return spellings.reduce((best, spelling) => (rank(spelling) > rank(best) ? spelling : best))
}

function canonicalWord({ data }: Cast, word: NameWord, { name }: FigureRow): string | undefined {
  return name.split(/[\s-]+/).find((part) => data.hashes(part).length === 1 && data.hashes(part)[0] === word.hash)
}

/** Strips accents as agencies do; letters that have no plain form stay. */
export const withoutAccents = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC')
