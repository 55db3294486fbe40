import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { bilingual } from '../engine/bilingual.ts'
import type { Desk } from '../engine/desk.ts'
import type { Ruleset } from '../engine/ruleset.ts'
import type { Readers } from '../readers/formats.ts'
import { loadConfig, type LoadedConfig } from '../workspace/config.ts'
import { openRulesetInBackground } from '../workspace/compile-in-background.ts'
import { deskKeeper } from '../workspace/settings.ts'
import type { ClientSettings } from './client-settings.ts'

/** A fault in a configuration or in a pack, as the command line would tell it. */
export interface Fault {
  readonly message: string
  /** The configuration under which it arose. */
  readonly config?: string
}

/** The desk of one article with what it was opened from. */
export interface ArticleDesk {
  readonly desk: Desk
  readonly ruleset: Ruleset
  readonly loaded: LoadedConfig
}

export interface Desks {
  /** The desk for a file; the configuration is the nearest one above it. Never rejects: a faulty configuration or pack is reported and the last good one, or none, is used. */
  deskFor(path: string, settings: ClientSettings, folder: string | undefined): Promise<ArticleDesk>
  /** Forgets configurations and compiled packs, so that changed files are read again. */
  forget(): void
  /** Files and folders that the desks were made from, besides the shipped rules. */
  watched(): string[]
}

interface House {
  readonly loaded: LoadedConfig
  readonly ruleset: Ruleset
  readonly deskFor: (path: string) => { desk: Desk }
}

/**
 * Opens desks over the same configuration and rules as the command line, each once.
 * @param onFault told of each fault that keeps a configuration or pack from being used
 * @param onCheckFault told when a check throws; the other checks go on
 */
export function openDesks(readers: Readers, onFault: (fault: Fault) => void, onCheckFault: (check: string, error: unknown) => void): Desks {
  const configs = new Map<string, Promise<LoadedConfig>>()
  const rulesets = new Map<string, Promise<Ruleset>>()
  const houses = new Map<string, Promise<House>>()
  const lastGood = new Map<string, LoadedConfig>()
  let compiling = new AbortController()

  const configOf = (start: string, named: string | undefined): Promise<LoadedConfig> => {
    const key = `${start}\0${named ?? ''}`
    let known = configs.get(key)
    if (!known) {
      known = loadConfig(start, named).then(
        (loaded) => {
          lastGood.set(key, loaded)
          return loaded
        },
        (error: Error) => {
          onFault({ message: error.message, config: named ? resolve(start, named) : undefined })
          return lastGood.get(key) ?? { config: {}, folder: start }
        },
      )
      configs.set(key, known)
    }
    return known
  }

  const rulesetOf = (packs: readonly string[], config: string | undefined): Promise<Ruleset> => {
    const key = packs.join('\0')
    let known = rulesets.get(key)
    if (!known) {
      known = openRulesetInBackground(packs, compiling.signal).catch((error: Error) => {
        // Given up because the packs changed again: whoever waits gets those of now.
        if (error.name === 'AbortError') return rulesetOf(packs, config)
        if (packs.length === 0) throw error
        onFault({ message: error.message, config })
        return rulesetOf([], undefined)
      })
      rulesets.set(key, known)
    }
    return known
  }

  const openHouse = async (loaded: LoadedConfig, settings: ClientSettings): Promise<House> => {
    const ruleset = await rulesetOf((loaded.config.packs ?? []).map((pack) => resolve(loaded.folder, pack)), loaded.file)
    const config = { ...loaded.config, language: loaded.config.language ?? settings.language, sourceLanguage: loaded.config.sourceLanguage ?? settings.sourceLanguage }
    const { deskFor } = deskKeeper(ruleset, { ...loaded, config }, { rules: settings.rules }, { readers, bilingual }, onCheckFault)
    return { loaded, ruleset, deskFor }
  }

  return {
    async deskFor(path, settings, folder) {
      const named = settings.config || undefined
      const loaded = await configOf(named ? (folder ?? dirname(path)) : nearestFolder(dirname(path)), named)
      const key = JSON.stringify([loaded.file ?? loaded.folder, settings])
      let house = houses.get(key)
      if (!house) houses.set(key, (house = openHouse(loaded, settings)))
      const opened = await house
      return { desk: opened.deskFor(path).desk, ruleset: opened.ruleset, loaded: opened.loaded }
    },
    forget() {
      compiling.abort()
      compiling = new AbortController()
      configs.clear()
      rulesets.clear()
      houses.clear()
    },
    watched() {
      return [...lastGood.values()].flatMap(({ file, folder, config }) => [...(file ? [file] : []), ...[...(config.packs ?? []), ...(config.names?.file ? [config.names.file] : []), ...(config.glossary ?? [])].map((path) => resolve(folder, path))])
    },
  }
}

/** The folder itself or, while it does not exist (a new file in a new folder), the first above that does. */
function nearestFolder(folder: string): string {
  let at = folder
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at)
  return join(at)
}
