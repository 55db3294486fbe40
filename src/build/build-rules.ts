import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compilePackFiles } from '../packs/compile-files.ts'
import { readPack } from '../workspace/pack-files.ts'
import { RULES_ID } from '../workspace/rules.ts'

/** Compiles the shipped rules. */
export function buildRules(root: string, dist: string): void {
  const files = readPack(join(root, 'rules'), 'copydesk')
  const id = createHash('sha256')
  for (const { file, text } of files) id.update(`\0${file}\0${text}`)
  writeFileSync(join(dist, 'rules.bin'), compilePackFiles(files, { [RULES_ID]: new TextEncoder().encode(id.digest('hex')) }))
}
