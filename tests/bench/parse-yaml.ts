import { parse } from 'yaml'
import { readPack } from '../../src/workspace/pack-files.ts'

const files = readPack('rules', 'copydesk')
const started = performance.now()
for (const { text } of files) parse(text)
console.log((performance.now() - started).toFixed(1))
