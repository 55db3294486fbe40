import { existsSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { loadRuleset, type Ruleset } from '../engine/ruleset.ts'
import { FORMAT_VERSION } from '../model/compiled.ts'
import { openSections, type SectionReader } from '../model/sections.ts'
import type { PackFile } from '../packs/load.ts'
import { cacheFolder } from './cache-folder.ts'
import { readPack } from './pack-files.ts'
import { packageRoot, packageVersion } from './package-root.ts'
import { writeFileAtomically } from './write-file.ts'

/** The compiled form of the shipped rules. */
export const COMPILED_RULES = 'dist/rules.bin'

/**
 * Loads the shipped rules, or compiles them together with packs of the user; what was compiled once is kept in a cache
 * under the hash of all that went into it.
 * @throws Trouble when a pack is faulty
 */
export async function openRuleset(packs: readonly string[] = []): Promise<Ruleset> {
  const shipped = packs.length === 0 ? shippedSections() : undefined
  return shipped ? loadRuleset(shipped) : loadCompiled(await compiledRules(packs))
}

/** Rules compiled before: the file that holds them or, where none could be written, its content. */
export type Compiled = string | Uint8Array

/**
 * Compiles the shipped rules together with packs of the user, unless that was done before.
 * @throws Trouble when a pack is faulty
 */
export async function compiledRules(packs: readonly string[]): Promise<Compiled> {
  const added = packs.flatMap((pack) => readPack(pack))
  const shipped = shippedSections()
  const id = shipped?.(RULES_ID)
  if (shipped && id && added.length > 0) {
    const extended = await kept([new TextDecoder().decode(id)], added, async () => (await import('../packs/compile-files.ts')).extendByFiles(shipped, added))
    if (extended) return extended
  }
  const files = [...readPack(join(packageRoot(), 'rules'), 'copydesk'), ...added]
  return (await kept([], files, async () => (await import('../packs/compile-files.ts')).compilePackFiles(files)))!
}

/** The section of compiled rules that tells them from those of another build. */
export const RULES_ID = 'id'

/** The shipped rules as they were built; undefined when the sources run. */
export function shippedSections(): SectionReader | undefined {
  const shipped = join(packageRoot(), COMPILED_RULES)
  return import.meta.url.endsWith('.ts') || !existsSync(shipped) ? undefined : fileSections(shipped)
}

export const loadCompiled = (rules: Compiled): Ruleset => loadRuleset(typeof rules === 'string' ? fileSections(rules) : rules)

/** The sections of a compiled file, each read from the disk when it is first needed. */
function fileSections(path: string): SectionReader {
  const file = openSync(path, 'r')
  const read = (from: number, to: number): Uint8Array => {
    const bytes = new Uint8Array(to - from)
    for (let at = 0; at < bytes.length; ) {
      const size = readSync(file, bytes, at, bytes.length - at, from + at)
      if (size === 0) throw new RangeError(`The compiled rules in “${path}” are cut off.`)
      at += size
    }
    return bytes
  }
  return openSections(read, fstatSync(file).size)
}

/** So many compiled forms stay in the cache; each save of a rule makes one. */
const MOST_KEPT = 8

function forgetOldest(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.bin'))
    .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time)
  for (const { path } of files.slice(MOST_KEPT)) rmSync(path, { force: true })
}

/** What was compiled before from the same files, or is compiled now and kept. */
async function kept(base: readonly string[], files: readonly PackFile[], compile: () => Promise<Uint8Array | undefined>): Promise<Compiled | undefined> {
  const cached = join(cacheFolder(), `${await fingerprint(base, files)}.bin`)
  if (existsSync(cached)) return cached
  const bytes = await compile()
  if (!bytes) return undefined
  try {
    mkdirSync(cacheFolder(), { recursive: true })
    writeFileAtomically(cached, bytes)
    forgetOldest(cacheFolder())
  } catch {
    // Without a cache the next run compiles again; nothing is lost.
  }
  return bytes
}

async function fingerprint(base: readonly string[], files: readonly PackFile[]): Promise<string> {
  const { createHash } = await import('node:crypto')
  const hash = createHash('sha256').update(packageVersion()).update(FORMAT_VERSION).update('\0').update(process.versions.unicode ?? '')
  for (const id of base) hash.update(`\0${id}`)
  for (const { file, text, pack } of files) hash.update(`\0${pack}\0${file}\0${text}`)
  return hash.digest('hex').slice(0, 32)
}
