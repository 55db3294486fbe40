import * as v from 'valibot'
import { SEVERITIES, STATUSES } from '../model/rule.ts'

/** Settings of the editor (section `copydesk`); whatever is not understood counts as not said. */
const SettingsSchema = v.object({
  enable: v.fallback(v.optional(v.boolean(), true), true),
  /** Languages where neither the configuration nor the article says them. */
  language: v.fallback(v.optional(v.string(), ''), ''),
  sourceLanguage: v.fallback(v.optional(v.string(), ''), ''),
  /** Above the configuration, as `--rule` on the command line. */
  rules: v.fallback(v.optional(v.record(v.string(), v.picklist(['off', 'on', ...SEVERITIES])), {}), {}),
  /** Where the source article is, as `--source` says it: `auto`, a folder, a file; empty checks the article alone. */
  source: v.fallback(v.optional(v.string(), ''), ''),
  /** Use this configuration instead of the nearest; relative to the workspace folder. */
  config: v.fallback(v.optional(v.string(), ''), ''),
  minStatus: v.fallback(v.optional(v.picklist(STATUSES), 'info'), 'info'),
  /** Show gate and score above the article. */
  codeLens: v.fallback(v.optional(v.boolean(), false), false),
})

export type ClientSettings = v.InferOutput<typeof SettingsSchema>

export const DEFAULT_SETTINGS: ClientSettings = v.parse(SettingsSchema, {})

/** Reads settings from what an editor sends: the section itself, or all settings with the section in it. */
export function readClientSettings(value: unknown): ClientSettings {
  const given = (value as { copydesk?: unknown } | null | undefined)?.copydesk ?? value
  const result = v.safeParse(SettingsSchema, given ?? {})
  return result.success ? result.output : DEFAULT_SETTINGS
}
