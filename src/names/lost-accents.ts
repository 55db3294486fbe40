import { Bit, Ref, type GivenRow } from './format.ts'
import type { NameFinding } from './name-finding.ts'
import { spanOf } from './sequences.ts'
import { languageOf } from './source-names.ts'
import { isNameOf, MentionFlag, textOf, type Cast } from './words.ts'

/** Languages whose names English news writes either with all of their marks or without any. */
const MARKED = new Set(['cs', 'sk', 'pl', 'hu', 'tr', 'ro', 'hr', 'sl', 'sr', 'lt', 'lv', 'is'])
/** So many other words with marks show that the article keeps them; one is enough where it is a name of the language. */
const KEEPS = 2

/** "Novak" in an article that writes Škoda and Dvořák: a listed name lost the accents that others keep. */
export function lostAccents(cast: Cast): NameFinding[] {
  const { document, data } = cast
  const language = languageOf(document)
  if (!MARKED.has(language)) return []
  const marked = cast.wordList.filter(({ token }) => /[^\0-\x7f]/.test(textOf(document, token).replace(/[’‘]/g, '')))
  const keepsOwn = marked.some((word) => isNameOf(cast, word, language))
  if (marked.length < KEEPS && !keepsOwn) return []
  return cast.mentions.flatMap((mention) =>
    mention.flags & MentionFlag.credit
      ? []
      : mention.words.flatMap((word, at): NameFinding[] => {
          const written = textOf(document, mention.tokens[at])
          // David and Daniel beside Díaz may be anybody.
          if (!keepsOwn && word.bits & Bit.english) return []
          if (word.bits & Bit.common || !isNameOf(cast, word, language) || /[^\0-\x7f]/.test(written)) return []
          // Peter is Slovak as it stands, and Hungarian with an accent.
          const row = data.refs(word.record, Ref.accented).map((index) => data.row<GivenRow>(index)).find(({ lang }) => lang === language)
          if (!row) return []
          const right = row.name
          const span = spanOf(cast, mention.tokens[at], mention.tokens[at] + 1)
          return [{ ...span, kind: 'lost-accents', status: 'suspicious', right, edits: [{ ...span, text: right }], values: { of: right, other: textOf(document, marked[0].token) }, related: [], group: `accents-${right}` }]
        }),
  )
}
