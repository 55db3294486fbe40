import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compilePackFiles } from '../packs/compile-files.ts'
import { readPack } from '../workspace/pack-files.ts'

/** Compiles the shipped rules. */
export function buildRules(root: string, dist: string): void {
  writeFileSync(join(dist, 'rules.bin'), compilePackFiles(readPack(join(root, 'rules'), 'copydesk')))
}
