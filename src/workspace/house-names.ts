import { existsSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type * as v from 'valibot'
import { Trouble } from '../model/trouble.ts'
import { parseYaml, validate } from '../packs/yaml.ts'
import { NamesFileSchema, type NamesSchema } from './config-schema.ts'

type Names = v.InferOutput<typeof NamesSchema>

/**
 * Reads the names file that a configuration names and joins both.
 * @throws Trouble when the file is missing or says what it may not, with file, line and column
 */
export function readHouseNames(names: Names, folder: string): Names {
  const path = resolve(folder, names.file ?? '')
  if (!existsSync(path)) throw new Trouble('config/names-not-found', `The names file “${names.file}” is not there; “names: file:” gives its path relative to the configuration.`)
  const shown = relative(process.cwd(), path)
  const house = validateNamesFile(readFileSync(path, 'utf8'), shown.startsWith('..') ? path : shown)
  return {
    ...names,
    diacritics: names.diacritics ?? house.diacritics,
    accept: [...(house.accept ?? []), ...(names.accept ?? [])],
    canonical: { ...house.canonical, ...names.canonical },
  }
}

/**
 * Parses and checks a names file.
 * @throws Trouble with file, line and column
 */
export function validateNamesFile(text: string, file: string): v.InferOutput<typeof NamesFileSchema> {
  const source = parseYaml(text, file)
  return validate(NamesFileSchema, source, [], source.value ?? {}, 'A names file')
}
