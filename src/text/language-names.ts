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
}

/** The English name of a language that checks name; the code itself for any other. */
export const languageName = (language: string): string => NAMES[primarySubtag(language)] ?? language
