import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** Emits the declarations of the public door and all that it names. */
export function emitTypes(root: string, dist: string): void {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  execFileSync(process.execPath, [compiler, '-p', join(root, 'src', 'build', 'tsconfig.types.json'), '--outDir', join(dist, 'types')], { stdio: 'inherit' })
}
