import { Buffer } from 'node:buffer'
import * as v from 'valibot'
import { rememberKeys, validate, type YamlSource } from './yaml.ts'

/** The dictionary of a language as its file says it. Plain data: it can be stored as JSON. */
export interface SourceDictionary {
  readonly language: string
  /** Common words, the most common first, parted by white space. */
  readonly common: string
  /** The table of known words (`spellingTable`) in base 64. */
  readonly known: string
}

const DictionarySchema = v.strictObject({
  dictionary: v.string(),
  origin: v.string(),
  notice: v.string(),
  common: v.string(),
  known: v.string(),
})
rememberKeys(DictionarySchema)

/** Whether a pack file is a dictionary and not a rule. */
export const isDictionary = (source: YamlSource): boolean => source.value !== null && typeof source.value === 'object' && 'dictionary' in source.value

/**
 * Reads a dictionary strictly.
 * @throws Trouble with file, line and column
 */
export function readDictionary(source: YamlSource): SourceDictionary {
  const { dictionary, common, known } = validate(DictionarySchema, source, [], source.value, 'A dictionary')
  return { language: dictionary, common: common.trim(), known }
}

/** The sections that the check of spelling reads. */
export const dictionarySections = (dictionaries: readonly SourceDictionary[]): Record<string, Uint8Array> =>
  Object.fromEntries(
    dictionaries.flatMap(({ language, common, known }) => [
      [`spelling.${language}.known`, new Uint8Array(Buffer.from(known, 'base64'))],
      [`spelling.${language}.common`, new TextEncoder().encode(common)],
    ]),
  )
