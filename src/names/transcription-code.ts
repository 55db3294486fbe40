import { remembered } from '../text/remembered.ts'

type Replacement = readonly [pattern: RegExp, by: string]

/** How each language writes the sounds of names from other scripts: S sh, C ch, J zh, X kh, Y y, T ts. */
const SPELLING: Readonly<Record<string, readonly Replacement[]>> = {
  en: [[/shch/g, 'SC'], [/tch|ch/g, 'C'], [/sh/g, 'S'], [/zh/g, 'J'], [/kh/g, 'X'], [/h(?=[aeiou])/g, 'X'], [/dh/g, 'd'], [/gh/g, 'g'], [/th/g, 't'], [/ts/g, 'T'], [/oo|ou/g, 'u'], [/j/g, 'J']],
  es: [[/shch/g, 'SC'], [/ch/g, 'C'], [/sh/g, 'S'], [/zh/g, 'J'], [/j/g, 'X'], [/gu(?=[ei])/g, 'g'], [/ll/g, 'l'], [/h/g, 'X'], [/ts/g, 'T']],
  fr: [[/chtch/g, 'SC'], [/tch/g, 'C'], [/ch/g, 'S'], [/kh/g, 'X'], [/dj|j/g, 'J'], [/ou/g, 'u'], [/gu(?=[ei])/g, 'g'], [/ine$/, 'in'], [/dh/g, 'd'], [/ts/g, 'T'], [/h/g, 'X']],
  de: [[/schtsch/g, 'SC'], [/tsch/g, 'C'], [/dsch/g, 'J'], [/sch/g, 'S'], [/ch/g, 'X'], [/w/g, 'v'], [/z/g, 'T'], [/s(?=[aeiou])/g, 'z'], [/j/g, 'Y'], [/h(?=[aeiou])/g, 'X']],
  pl: [[/szcz/g, 'SC'], [/cz/g, 'C'], [/sz/g, 'S'], [/ch|h/g, 'X'], [/rz/g, 'J'], [/w/g, 'v'], [/c/g, 'T'], [/j/g, 'Y']],
  nl: [[/sjtsj/g, 'SC'], [/tsj/g, 'C'], [/sj/g, 'S'], [/zj/g, 'J'], [/ch/g, 'X'], [/oe/g, 'u'], [/w/g, 'v'], [/j/g, 'Y'], [/ts/g, 'T']],
}

/** Languages whose transcription the code knows. */
export const TRANSCRIBING_LANGUAGES: readonly string[] = Object.keys(SPELLING)

/**
 * The sound of a folded name as a language spells it: equal for spellings of one name in two languages (Jamenei in es,
 * Khamenei in en). It equates some different names too, so that it is used only between a form of English and one of
 * the source language.
 */
export function transcriptionCode(folded: string, language: string): string {
  let known = codes.get(language)
  if (!known) codes.set(language, (known = remembered((name) => codeOf(name, language))))
  return known(folded)
}

const codes = new Map<string, (folded: string) => string>()

function codeOf(folded: string, language: string): string {
  let code = folded
  for (const [pattern, by] of SPELLING[language] ?? SPELLING.en) code = code.replace(pattern, by)
  code = code.replace(/ph/g, 'f').replace(/ck|q|c/g, 'k').replace(/x/g, 'ks').replace(/w/g, 'v')
  code = code.replace(/[iyY]{1,9}$/, 'i').replace(/[yY]/g, 'i').replace(/e(?=i)|i(?=e)/g, '').replace(/(.)\1{1,9}/g, '$1')
  code = code.replace(/[zT]/g, 's').replace(/[JC]/g, 'S').replace(/S{1,9}/g, 'S')
  const first = code[0] ?? ''
  return (/[aeiou]/.test(first) ? '' : first) + code.slice(1).replace(/[aeiou]/g, '') + (code.endsWith('i') ? 'i' : '')
}
