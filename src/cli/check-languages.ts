import { hasRulesFor, notCheckedIn } from '../engine/languages.ts'
import type { Ruleset } from '../engine/ruleset.ts'
import { Trouble } from '../model/trouble.ts'
import { languageFault, languageName } from '../text/language-names.ts'
import type { LoadedConfig } from '../workspace/config.ts'
import type { LintOptions } from './lint.ts'
import { tell } from './output.ts'

/**
 * Looks at the languages that options and configuration name.
 * @throws Trouble for one that does not exist, with the nearest
 */
export function checkLanguages({ lang, sourceLang }: Pick<LintOptions, 'lang' | 'sourceLang'>, { config, file }: LoadedConfig): void {
  const all = [config, ...(config.overrides ?? [])]
  const named: [string, string | undefined][] = [
    ['--lang', lang],
    ['--source-lang', sourceLang],
    ...all.flatMap(({ language, sourceLanguage }): [string, string | undefined][] => [
      [`${file ?? 'configuration'}, language`, language],
      [`${file ?? 'configuration'}, sourceLanguage`, sourceLanguage],
    ]),
  ]
  for (const [where, code] of named) {
    const fault = code ? languageFault(code) : undefined
    if (fault) throw new Trouble('cli/unknown-language', `${where}: ${fault}`)
  }
}

/** Says so once when no rule is made for the language of the articles. @returns what the report is to say of it */
export function tellUnserved(language: string | undefined, { rules }: Ruleset): string[] {
  if (!language || hasRulesFor(rules, language)) return []
  tell(`copydesk: no rule is made for articles in ${languageName(language)} (“${language}”); only what holds in every language is looked at.`)
  return [notCheckedIn(language)]
}
