import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { GlossaryTerm } from '../model/glossary.ts'
import { Trouble } from '../model/trouble.ts'
import type { Config } from './config-schema.ts'

export const CONFIG_FILES = ['copydesk.config.yaml', 'copydesk.config.yml'] as const

/** A configuration with the folder that its relative paths start from. */
export interface LoadedConfig {
  readonly config: Config
  /** The terms of its glossaries. */
  readonly glossary?: readonly GlossaryTerm[]
  /** The file it came from; undefined for the built-in defaults. */
  readonly file?: string
  readonly folder: string
}

/**
 * Loads the configuration named by the user, or the nearest one from `start` upwards (a config file, or package.json
 * with the key `copydesk`), or the defaults.
 * @throws Trouble that names file, line and column of what is wrong in it
 */
export async function loadConfig(start: string, named?: string): Promise<LoadedConfig> {
  if (named !== undefined) {
    if (!existsSync(resolve(start, named))) throw new Trouble('config/not-found', `There is no configuration file “${named}”; “copydesk init” writes one.`)
    return readConfig(resolve(start, named))
  }
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    for (const name of CONFIG_FILES) if (existsSync(join(folder, name))) return readConfig(join(folder, name))
    const packageFile = join(folder, 'package.json')
    if (existsSync(packageFile) && mayConfigure(readFileSync(packageFile, 'utf8'))) {
      const inPackage = await readPackageKey(packageFile)
      if (inPackage) return inPackage
    }
    if (dirname(folder) === folder) return { config: {}, folder: resolve(start) }
  }
}

/** Whether a package.json has the key `copydesk`; one that is no JSON is left to the reader that says where. */
function mayConfigure(text: string): boolean {
  // Most that hold the word depend on the package, or are it.
  if (!text.includes('"copydesk"')) return false
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'copydesk' in value
  } catch {
    return true
  }
}

async function readConfig(file: string): Promise<LoadedConfig> {
  const { validateConfig } = await import('./validate-config.ts')
  return withHouseNames({ config: validateConfig(readFileSync(file, 'utf8'), shown(file)), file, folder: dirname(file) })
}

async function readPackageKey(file: string): Promise<LoadedConfig | undefined> {
  const { validatePackageConfig } = await import('./validate-config.ts')
  const config = validatePackageConfig(readFileSync(file, 'utf8'), shown(file))
  return config ? withHouseNames({ config, file, folder: dirname(file) }) : undefined
}

/** Adds what the names file of the house says; the configuration itself decides over it. */
async function withHouseNames(given: LoadedConfig): Promise<LoadedConfig> {
  const loaded = await withGlossary(given)
  const { names } = loaded.config
  if (!names?.file) return loaded
  const { readHouseNames } = await import('./house-names.ts')
  return { ...loaded, config: { ...loaded.config, names: readHouseNames(names, loaded.folder) } }
}

async function withGlossary(loaded: LoadedConfig): Promise<LoadedConfig> {
  const { glossary } = loaded.config
  if (!glossary?.length) return loaded
  const { readGlossary } = await import('./glossary.ts')
  return { ...loaded, glossary: glossary.flatMap((path) => readGlossary(shown(resolve(loaded.folder, path)))) }
}

const shown = (file: string): string => {
  const path = relative(process.cwd(), file)
  return path.startsWith('..') ? file : path
}
