import { relative, sep } from 'node:path'
import ignoreLibrary from 'ignore'
import { createDesk, type Desk, type DeskSettings, type Verdict } from '../engine/desk.ts'
import type { Ruleset } from '../engine/ruleset.ts'
import type { IgnoreEntry } from '../engine/silence.ts'
import type { Config } from './config-schema.ts'
import type { LoadedConfig } from './config.ts'
import { languageInName } from './language-in-name.ts'
import { hasRunOut, nameOfIgnore } from './ignore-dates.ts'

/** What the command line or the caller sets above the configuration. */
export interface SettingsAbove {
  readonly rules?: Readonly<Record<string, Verdict>>
}

/** The effective settings for one file: defaults, configuration, overrides in order, command line. */
export interface EffectiveSettings {
  readonly language: string
  readonly sourceLanguage: string
  readonly rules: Readonly<Record<string, Verdict>>
}

export function settingsFor({ config, folder }: LoadedConfig, path: string, above: SettingsAbove = {}): EffectiveSettings {
  let settings: EffectiveSettings = { language: config.language ?? '', sourceLanguage: config.sourceLanguage ?? '', rules: config.rules ?? {} }
  for (const override of config.overrides ?? []) {
    if (!fitsPatterns(override.files, folder)(path)) continue
    settings = {
      language: override.language ?? settings.language,
      sourceLanguage: override.sourceLanguage ?? settings.sourceLanguage,
      rules: { ...settings.rules, ...override.rules },
    }
  }
  return {
    ...settings,
    rules: { ...settings.rules, ...above.rules },
  }
}

/** As `settingsFor`; the name of a file says more of its language than the configuration of all, and less than an override. */
export const settingsOfFile = (loaded: LoadedConfig, path: string, above: SettingsAbove = {}): EffectiveSettings =>
  settingsFor({ ...loaded, config: { ...loaded.config, language: languageInName(path) ?? loaded.config.language } }, path, above)

const testers = new Map<string, (path: string) => boolean>()

/** A test whether an absolute path fits patterns (as in .gitignore) that are relative to a folder. */
export function fitsPatterns(patterns: readonly string[], folder: string): (path: string) => boolean {
  const key = `${folder}\0${patterns.join('\0')}`
  let test = testers.get(key)
  if (!test) {
    const matcher = ignoreLibrary({ allowRelativePaths: true }).add(patterns)
    test = (path) => {
      const inside = relative(folder, path).split(sep).join('/')
      return inside !== '' && matcher.ignores(inside)
    }
    testers.set(key, test)
  }
  return test
}

/** The entries of the ignore list; those that have run out fit no file. */
export function ignoreEntries({ config, folder }: LoadedConfig): IgnoreEntry[] {
  return (config.ignore ?? []).map((entry) => ({
    rule: entry.rule,
    words: entry.words,
    reason: entry.reason,
    fits: hasRunOut(entry) ? () => false : entry.files ? fitsPatterns(entry.files, folder) : undefined,
  }))
}

/** What a whole run says of the ignore list: which entries ran out, which silenced nothing. */
export function ignoreReport({ config }: LoadedConfig, used: ReadonlySet<number>): { unusedIgnores: string[]; expiredIgnores: string[] } {
  const entries = config.ignore ?? []
  const unused = entries.filter((entry, index) => !used.has(index) && !hasRunOut(entry))
  const expired = entries.filter(hasRunOut)
  return { unusedIgnores: unused.map(nameOfIgnore), expiredIgnores: expired.map((entry) => `${nameOfIgnore(entry)} (until ${entry.until})`) }
}

/** Desks by their settings: files of the same settings share one. */
export function deskKeeper(ruleset: Ruleset, loaded: LoadedConfig, above: SettingsAbove, { readers, bilingual }: Pick<DeskSettings, 'readers' | 'bilingual'>, onFault?: DeskSettings['onFault']): { deskFor(path: string): { desk: Desk; settings: EffectiveSettings }; usedIgnores(): Set<number> } {
  const ignore = ignoreEntries(loaded)
  const desks = new Map<string, Desk>()
  const hasOverrides = (loaded.config.overrides ?? []).length > 0
  let forAll: { desk: Desk; settings: EffectiveSettings } | undefined
  const deskFor = (path: string) => (hasOverrides || languageInName(path) !== undefined ? deskOf(path) : (forAll ??= deskOf(path)))
  const deskOf = (path: string) => {
    const settings = settingsOfFile(loaded, path, above)
    const key = JSON.stringify(settings)
    let desk = desks.get(key)
    if (!desk) {
      desk = createDesk(ruleset, {
        language: settings.language || undefined,
        sourceLanguage: settings.sourceLanguage || undefined,
        rules: settings.rules,
        ignore,
        names: loaded.config.names,
        glossary: loaded.glossary,
        thresholds: thresholdsOf(loaded.config),
        readers,
        bilingual,
        onFault,
      })
      desks.set(key, desk)
    }
    return { desk, settings }
  }
  const usedIgnores = () => new Set([...desks.values()].flatMap((desk) => [...desk.usedIgnores]))
  return { deskFor, usedIgnores }
}

function thresholdsOf({ gate }: Config): DeskSettings['thresholds'] {
  if (!gate) return undefined
  const { fail, warn, worthless } = gate
  return Object.fromEntries(Object.entries({ fail, warn, worthless }).filter(([, value]) => value !== undefined))
}
