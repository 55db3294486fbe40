import { keepCompiledCode } from './code-cache.ts'

keepCompiledCode(__dirname)
void import('./main.ts').then(({ main }) => main(process.argv))
