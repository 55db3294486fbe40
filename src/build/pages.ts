import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readPackFiles } from '../packs/load.ts'
import { packageRoot } from '../workspace/package-root.ts'
import { readPack } from '../workspace/pack-files.ts'
import { rulePages } from './rule-pages.ts'

const folder = join(packageRoot(), 'rules', 'pages')
const pages = rulePages(readPackFiles(readPack(join(packageRoot(), 'rules'), 'copydesk')))
rmSync(folder, { recursive: true, force: true })
for (const [name, text] of pages) {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
console.log(`rules/pages: the index and the pages of ${pages.size - 1} rules.`)
