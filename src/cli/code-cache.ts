import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import Module from 'node:module'
import { homedir } from 'node:os'
import { basename, dirname, join, sep } from 'node:path'
import { Script } from 'node:vm'

/** The part of Node's module loader that compiles a file; it has no public type. */
interface Compiler {
  _compile(this: { filename: string; exports: unknown; require(id: string): unknown }, content: string, filename: string): unknown
}

/** The build writes the hash of a file into its first line, so that a start need not make it. */
const BUILD = /^\/\/ ([0-9a-f]{16})\n/

const folder = (): string => join(process.env.COPYDESK_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'copydesk'), 'code')

/**
 * Keeps the compiled code of the command's own files in the cache folder, so that a start does not compile them again.
 * Node 22 and later do this themselves; without a writable cache folder nothing is lost but the time.
 */
export function keepCompiledCode(own: string): void {
  const modern = (Module as unknown as { enableCompileCache?: (folder: string) => unknown }).enableCompileCache
  if (modern) {
    modern(folder())
    return
  }
  const prototype = Module.prototype as unknown as Compiler
  const compile = prototype._compile
  prototype._compile = function (content, filename) {
    const build = filename.startsWith(own + sep) ? BUILD.exec(content)?.[1] : undefined
    if (!build) return compile.call(this, content, filename)
    const script = compiledScript(content, filename, build)
    const run = script.runInThisContext() as (...args: unknown[]) => unknown
    return run.call(this.exports, this.exports, (id: string) => this.require(id), this, filename, dirname(filename))
  }
}

function compiledScript(content: string, filename: string, build: string): Script {
  const source = Module.wrap(content)
  const key = `${basename(filename, '.cjs')}-${process.version}-${process.arch}-${build}`
  const cached = join(folder(), `${key}.v8`)
  let cachedData: Buffer | undefined
  try {
    cachedData = readFileSync(cached)
  } catch {
    // The first run.
  }
  const script = new Script(source, { filename, cachedData })
  if (!cachedData || script.cachedDataRejected) storeAtExit(script, cached)
  return script
}

const fresh: { script: Script; path: string }[] = []

/** One listener for all files: a first run with many formats loads more of them than Node takes listeners without a warning. */
function storeAtExit(script: Script, path: string): void {
  if (fresh.push({ script, path }) > 1) return
  process.once('exit', () => fresh.forEach((entry) => store(entry.script, entry.path)))
}

/** Written at the end, when the functions that a run needs are compiled too. */
function store(script: Script, path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    const temporary = `${path}.${process.pid}`
    writeFileSync(temporary, script.createCachedData())
    renameSync(temporary, path)
  } catch {
    // Without the cache the next run compiles again.
  }
}
