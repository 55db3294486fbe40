import type { CharTables } from '../text/char-tables.ts'
import { FUNCTION_WORDS, PROFILED } from '../text/function-words.ts'
import { foldText } from '../text/fold.ts'

const ENOUGH = 4000
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3041-\u30ff]/, 'ja'],
  [/[\u4e00-\u9fff]/, 'zh'],
  [/[\uac00-\ud7af]/, 'ko'],
  [/[\u0900-\u097f]/, 'hi'],
  [/[\u0600-\u06ff]/, 'ar'],
  [/[\u0370-\u03ff]/, 'el'],
  [/[\u0590-\u05ff]/, 'he'],
  [/[\u0e00-\u0e7f]/, 'th'],
]

/** The language of a whole text, by its script and its function words; undefined when it shows neither. */
export function identifyLanguage(text: string, tables: CharTables): string | undefined {
  const sample = text.slice(0, ENOUGH)
  const letters = (sample.match(/\p{L}/gu) ?? []).length
  for (const [script, language] of SCRIPTS) if ((sample.match(new RegExp(script.source, 'g')) ?? []).length * 4 > letters) return language
  const words = sample.split(/[^\p{L}\p{M}']+/u).filter(Boolean).map((word) => foldText(word, tables))
  let best: string | undefined
  let most = 0
  for (const language of PROFILED) {
    const own = functionWords(language)
    const count = words.filter((word) => own.has(word)).length
    if (count > most) [best, most] = [language, count]
  }
  return most * 8 >= words.length ? best : undefined
}

const sets = new Map<string, ReadonlySet<string>>()
function functionWords(language: (typeof PROFILED)[number]): ReadonlySet<string> {
  let known = sets.get(language)
  if (!known) sets.set(language, (known = new Set(FUNCTION_WORDS[language].split(' '))))
  return known
}
