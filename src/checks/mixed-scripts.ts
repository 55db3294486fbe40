import { Sign, TokenFlag } from '../model/document.ts'
import { SCRIPT_NAMES, scriptOf, scriptsOf, type Script } from '../text/scripts.ts'
import type { DocumentCheck } from './check.ts'
import { isWord, tokenAt, tokenText } from './tokens.ts'

/** A letter of Latin beside one of Greek, Cyrillic, Armenian, Hebrew or Arabic; scripts without spaces stand beside it as a matter of course. */
const SEAM = /[A-Za-zÀ-ɏ][Ͱ-ۿﭐ-﷿ﹰ-ﻼ]|[Ͱ-ۿﭐ-﷿ﹰ-ﻼ][A-Za-zÀ-ɏ]/g
/** Letters that look like Latin ones: Cyrillic, then Greek. */
const CYRILLIC = 'аАВсСԁеЕһНіІјЈКМоОрРѕЅТуУхХәӘғЬ'
const CYRILLIC_AS = 'aABcCdeEhHiIjJKMoOpPsSTyYxXəƏfb'
const GREEK = 'ΑΒΕΖΗΙΚΜΝΟοΡΤΥΧ'
const GREEK_AS = 'ABEZHIKMNOoPTYX'
const LOOKS_LIKE = new Map([...CYRILLIC + GREEK].map((letter, at) => [letter, (CYRILLIC_AS + GREEK_AS)[at]]))
/** The stroke that draws out an Arabic word; it says nothing. */
const STROKE = 'ـ'
/** Letters that logos write for Latin ones: the band KoЯn. */
const LOGO = /^[ЯИΣΛΞ]+$/

/** Finds words of Latin letters with letters of another script among them: “сity” with a Cyrillic “с”. */
export const mixedScripts: DocumentCheck = {
  name: 'mixed-scripts',
  describe: 'A word of Latin letters with a letter of another script in it.',
  layer: 'word',
  options: {},
  needs: () => Sign.wideLetter,
  placeholders: ['letters', 'script'],
  run(document, _rule, report) {
    if (scriptsOf(document.language).length > 0) return
    const { text, tokens } = document
    let token = 0
    let done = 0
    for (const { index } of text.matchAll(SEAM)) {
      if (index < done) continue
      token = tokenAt(document, index, token)
      if (token >= tokens.count) return
      done = tokens.end[token]
      const start = tokens.start[token]
      if (start > index || done < index + 2 || !isWord(tokens, token) || tokens.flags[token] & TokenFlag.protected) continue
      const word = tokenText(document, token)
      const foreign = [...word].filter((letter) => scriptOf(letter.charCodeAt(0)))
      const script = scriptOf(foreign[0].charCodeAt(0))!
      if (isWanted(foreign.join(''), script)) continue
      const latin = foreign.length * 2 <= word.length ? asLatin(word) : undefined
      report({ start, end: done, values: { letters: [...new Set(foreign)].join(''), script: SCRIPT_NAMES[script] }, fixes: latin ? [{ edits: [{ start, end: done, text: latin }] }] : [] })
    }
  },
}

/** Signs of mathematics and units (“μm”, “ΔT”), and letters of logos. */
const isWanted = (letters: string, script: Script): boolean => LOGO.test(letters) || (script === 'greek' && [...letters].some((letter) => !LOOKS_LIKE.has(letter)))

/** The word with Latin letters that look the same; undefined where a letter looks like none. */
function asLatin(word: string): string | undefined {
  let right = ''
  for (const letter of word) {
    const like = letter === STROKE ? '' : scriptOf(letter.charCodeAt(0)) ? LOOKS_LIKE.get(letter) : letter
    if (like === undefined) return undefined
    right += like
  }
  return right
}
