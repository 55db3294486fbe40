import { nearestName } from '../model/nearest-name.ts'
import { primarySubtag } from './language-profile.ts'

const NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  es: 'Spanish',
  pt: 'Portuguese',
  fr: 'French',
  it: 'Italian',
  de: 'German',
  nl: 'Dutch',
  ca: 'Catalan',
  ro: 'Romanian',
  pl: 'Polish',
  cs: 'Czech',
  sv: 'Swedish',
  da: 'Danish',
  no: 'Norwegian',
  tr: 'Turkish',
  id: 'Indonesian',
  hu: 'Hungarian',
  fi: 'Finnish',
  hr: 'Croatian',
  ru: 'Russian',
  uk: 'Ukrainian',
  ar: 'Arabic',
  zh: 'Chinese',
  ja: 'Japanese',
  ko: 'Korean',
  is: 'Icelandic',
  ha: 'Hausa',
  hi: 'Hindi',
  bg: 'Bulgarian',
  el: 'Greek',
  vi: 'Vietnamese',
  fa: 'Persian',
  he: 'Hebrew',
  sk: 'Slovak',
}

/** The English name of a language that checks name; as Unicode names it, or the code itself, for any other. */
export const languageName = (language: string): string => NAMES[primarySubtag(language)] ?? displayName(language) ?? language

/** Whether a language is one of those that checks name. */
export const isNamedLanguage = (language: string): boolean => Object.hasOwn(NAMES, primarySubtag(language))

const CODE = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i

const displayName = (language: string): string | undefined => (CODE.test(language) ? new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(primarySubtag(language)) : undefined)

/** What is wrong with a language code, with the nearest right one; undefined when nothing is. */
export function languageFault(code: string): string | undefined {
  if (CODE.test(code) && (primarySubtag(code) in NAMES || displayName(code) !== undefined)) return undefined
  const names = Object.entries(NAMES)
  const name = nearestName(code, names.map(([, english]) => english.toLowerCase()))
  const near = names.find(([, english]) => english.toLowerCase() === name)?.[0] ?? nearestName(code, Object.keys(NAMES))
  return `“${code}” is no language code; ${near ? `did you mean “${near}” (${NAMES[near]})?` : 'write one such as en, es or pt-BR.'}`
}
