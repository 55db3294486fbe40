import { existsSync, fstatSync, mkdirSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { loadRuleset, type Ruleset } from '../engine/ruleset.ts'
import { FORMAT_VERSION } from '../model/compiled.ts'
import { openSections, type SectionReader } from '../model/sections.ts'
import type { PackFile } from '../packs/load.ts'
import { cacheFolder } from './cache-folder.ts'
import { readPack } from './pack-files.ts'
import { packageRoot, packageVersion } from './package-root.ts'
import { writeFileAtomically } from './write-file.ts'

/** The compiled form of the shipped rules, and their parsed form for compiling them together with others. */
export const COMPILED_RULES = 'dist/rules.bin'

/**
 * Loads the shipped rules, or compiles them together with packs of the user; what was compiled once is kept in a cache
 * under the hash of all that went into it.
 * @throws Trouble when a pack is faulty
 */
export async function openRuleset(packs: readonly string[] = []): Promise<Ruleset> {
  const shipped = join(packageRoot(), COMPILED_RULES)
  const fromSource = import.meta.url.endsWith('.ts')
  if (packs.length === 0 && !fromSource && existsSync(shipped)) return loadRuleset(fileSections(shipped))
  return loadCompiled(await compiledRules(packs))
}

/** Rules compiled before: the file that holds them or, where none could be written, its content. */
export type Compiled = string | Uint8Array

/**
 * Compiles the shipped rules together with packs of the user, unless that was done before.
 * @throws Trouble when a pack is faulty
 */
export async function compiledRules(packs: readonly string[]): Promise<Compiled> {
  return compiled([...readPack(join(packageRoot(), 'rules'), 'copydesk'), ...packs.flatMap((pack) => readPack(pack))])
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

async function compiled(files: readonly PackFile[]): Promise<Compiled> {
  const cached = join(cacheFolder(), `${await fingerprint(files)}.bin`)
  if (existsSync(cached)) return cached
  const { compilePackFiles } = await import('../packs/compile-files.ts')
  const bytes = compilePackFiles(files)
  try {
    mkdirSync(cacheFolder(), { recursive: true })
    writeFileAtomically(cached, bytes)
  } catch {
    // Without a cache the next run compiles again; nothing is lost.
  }
  return bytes
}

async function fingerprint(files: readonly PackFile[]): Promise<string> {
  const { createHash } = await import('node:crypto')
  const hash = createHash('sha256').update(packageVersion()).update(FORMAT_VERSION).update('\0').update(process.versions.unicode ?? '')
  for (const { file, text, pack } of files) hash.update(`\0${pack}\0${file}\0${text}`)
  return hash.digest('hex').slice(0, 32)
}
