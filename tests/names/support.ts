import { bilingual } from '../../src/engine/bilingual.ts'
import { createDesk, type Desk } from '../../src/engine/desk.ts'
import { loadRuleset, type Ruleset } from '../../src/engine/ruleset.ts'
import type { Finding } from '../../src/model/finding.ts'
import { openNameData, type NameData } from '../../src/names/data.ts'
import type { NameFinding } from '../../src/names/name-finding.ts'
import { readNames, type NameReading } from '../../src/names/read-names.ts'
import type { NameOptions, NameSettings } from '../../src/names/settings.ts'
import { compilePackFiles } from '../../src/packs/compile-files.ts'
import { readDocument } from '../../src/readers/read.ts'
import { readPack } from '../../src/workspace/pack-files.ts'

let ruleset: Ruleset | undefined
/** The rules about names alone, with their tables and the dictionary that they ask. */
export const nameRules = (): Ruleset => (ruleset ??= loadRuleset(compilePackFiles([...readPack('rules/names', 'copydesk'), ...readPack('rules/cues.yaml', 'copydesk'), ...readPack('rules/spelling/english.yaml', 'copydesk')])))

let data: NameData | undefined
export const nameData = (): NameData => (data ??= openNameData(nameRules().section, nameRules().tables)!)

const desks = new Map<string, Desk>()

/** Findings of the rules about names in a text. */
export function nameFindings(text: string, sourceLanguage = '', names: NameSettings = {}): readonly Finding[] {
  const key = JSON.stringify(names)
  let desk = desks.get(key)
  if (!desk) desks.set(key, (desk = createDesk(nameRules(), { names, bilingual })))
  return desk.check({ text, sourceLanguage }).findings
}

/** What the desk says of names, straight from its room. */
export function read(text: string, options: NameOptions & { sourceLanguage?: string } = {}): NameReading {
  const document = readDocument(text, nameRules().tables, { sourceLanguage: options.sourceLanguage ?? '' })
  return readNames(document, nameData(), options)
}

export const told = (findings: readonly NameFinding[], text: string): string[] => findings.map(({ kind, status, start, end, right }) => `${kind} ${status}: ${text.slice(start, end)} -> ${right}`)
