import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keepCompiledCode } from './code-cache.ts'

keepCompiledCode(dirname(fileURLToPath(import.meta.url)))
void import('./main.ts').then(({ main }) => main(process.argv))
