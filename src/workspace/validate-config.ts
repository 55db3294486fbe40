import { nearest, parseYaml, rememberKeys, validate, type YamlSource } from '../packs/yaml.ts'
import { placeText, Trouble } from '../model/trouble.ts'
import { hasRunOut, nameOfIgnore } from './ignore-dates.ts'
import { ConfigSchema, GateSchema, IgnoreSchema, NamesFileSchema, NamesSchema, OverrideSchema, type Config } from './config-schema.ts'

for (const schema of [ConfigSchema, GateSchema, IgnoreSchema, NamesSchema, NamesFileSchema, OverrideSchema]) rememberKeys(schema)

/**
 * Parses and checks a configuration file.
 * @throws Trouble with file, line and column
 */
export function validateConfig(text: string, file: string): Config {
  const source = parseYaml(text, file)
  return validate(ConfigSchema, source, [], source.value ?? {}, 'The configuration')
}

/** The key `copydesk` of a package.json, or undefined when it has none; JSON is YAML. */
export function validatePackageConfig(text: string, file: string): Config | undefined {
  const source = parseYaml(text, file)
  const value = (source.value as { copydesk?: unknown } | null)?.copydesk
  if (value === undefined || typeof value !== 'object') return undefined
  return validate(ConfigSchema, source, ['copydesk'], value, 'The configuration')
}

/** The entries of the ignore list whose last day is over, each told with its place in the file. */
export function expiredIgnores(text: string, file: string): string[] {
  const source = parseYaml(text, file)
  const entries = ((source.value ?? {}) as Config).ignore ?? []
  return entries.flatMap((entry, index) => (hasRunOut(entry) ? [`${placeText(source.keyPlace(['ignore', index], 'until'))}: the entry ${nameOfIgnore(entry)} has run out; delete it or give it another day.`] : []))
}

/**
 * Checks that the rules which a configuration names exist.
 * @throws Trouble that names the nearest rule
 */
export function checkRuleNames(text: string, file: string, ids: readonly string[]): void {
  const source = parseYaml(text, file)
  const root = (source.value ?? {}) as { copydesk?: Config } & Config
  const base = file.endsWith('package.json') ? ['copydesk'] : []
  const config = base.length ? (root.copydesk ?? {}) : root
  for (const id of Object.keys(config.rules ?? {})) checkRule(id, ids, source, [...base, 'rules'], id)
  config.overrides?.forEach((override, index) => {
    for (const id of Object.keys(override.rules ?? {})) checkRule(id, ids, source, [...base, 'overrides', index, 'rules'], id)
  })
  config.ignore?.forEach(({ rule }, index) => checkRule(rule, ids, source, [...base, 'ignore', index], 'rule'))
}

function checkRule(pattern: string, ids: readonly string[], source: YamlSource, path: readonly (string | number)[], key: string): void {
  const fault = unknownRule(pattern, ids)
  if (fault) throw new Trouble('config/unknown-rule', `${placeText(source.keyPlace(path, key))}: ${fault}`)
}

/** Says that no rule has this id or start of an id, and which one is nearest; undefined when there is one. */
export function unknownRule(pattern: string, ids: readonly string[]): string | undefined {
  const start = pattern.endsWith('/') ? pattern : `${pattern}/`
  if (pattern === '*' || ids.some((id) => id === pattern || id.startsWith(start))) return undefined
  const near = nearest(pattern, [...ids, ...new Set(ids.map((id) => id.slice(0, id.indexOf('/'))))])
  return `there is no rule “${pattern}”${near ? `; did you mean “${near}”?` : '; “copydesk rules” lists them.'}`
}
