import { basename } from 'node:path'
import { isNamedLanguage } from '../text/language-names.ts'

const DOTTED = /\.([a-z]{2}(?:-[A-Z]{2})?)\.[a-z]+$/

/** The language that the name of an article ends with, as `es` in `story.es.txt`; a hyphen may be a part of the name (`log-in.txt`). */
export function languageInName(path: string): string | undefined {
  const code = DOTTED.exec(basename(path))?.[1]
  return code && isNamedLanguage(code) ? code : undefined
}
