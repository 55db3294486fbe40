import { createHash } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { build, type Metafile, type Plugin } from 'esbuild'

/** The file that starts the command; everything that it imports at once goes into its bundle. */
const COMMAND = 'src/cli/copydesk.ts'
/** The programs of threads that the command starts. */
const THREADS = ['src/workspace/compile-worker.ts', 'src/cli/lint-thread.ts']

/**
 * Bundles the command as CommonJS, which starts faster than modules do: one file for what every run needs and one for
 * each dynamic import, loaded when it is reached. The library is bundled as a module.
 */
export async function bundle(root: string, dist: string): Promise<void> {
  const done = new Map<string, string>()
  const waiting = [COMMAND, ...THREADS].map((file) => resolve(root, file))
  const metas: Metafile[] = []
  while (waiting.length > 0) {
    const entry = waiting.pop()!
    if (done.has(entry)) continue
    const name = entry === resolve(root, COMMAND) ? 'copydesk' : chunkName(root, entry)
    done.set(entry, name)
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile: join(dist, `${name}.cjs`),
      bundle: true,
      platform: 'node',
      target: 'node20.19',
      format: 'cjs',
      // `require` starts faster than the loader of modules.
      supported: { 'dynamic-import': false },
      minify: true,
      keepNames: false,
      metafile: true,
      legalComments: 'none',
      logLevel: 'warning',
      define: { 'import.meta.url': 'COPYDESK_URL' },
      banner: { js: `${name === 'copydesk' ? '#!/usr/bin/env node\n' : ''}const COPYDESK_URL=require("node:url").pathToFileURL(__filename).href;` },
      plugins: [splitDynamicImports(root, waiting), lazyChildProcess],
    })
    metas.push(metafile)
    if (name !== 'copydesk') finish(join(dist, `${name}.cjs`))
  }
  chmodSync(join(dist, 'copydesk.cjs'), 0o755)
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { index: join(root, 'src/index.ts') },
    outdir: dist,
    bundle: true,
    splitting: true,
    chunkNames: 'module-[hash]',
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    packages: 'external',
    metafile: true,
    logLevel: 'warning',
  })
  metas.push(metafile)
  writeNotices(root, dist, metas)
}

/**
 * Writes letters of other scripts, which are left in regular expressions, as escapes: plain ASCII is read and kept at
 * half the cost. Then writes the hash of the file into its first line: under it the command keeps the compiled code.
 */
function finish(file: string): void {
  const whole = readFileSync(file, 'utf8')
  const unsafe = /\\[^\0-\x7f]/.exec(whole)
  if (unsafe) throw new Error(`“${unsafe[0]}” in ${file} cannot be escaped; write the character without a backslash.`)
  const text = whole.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  writeFileSync(file, `// ${createHash('sha256').update(text).digest('hex').slice(0, 16)}\n${text}`)
}

const chunkName = (root: string, file: string): string => relative(join(root, 'src'), file).replace(/\.ts$/, '').replace(/[/\\]/g, '-')

/** commander loads Node's child processes for commands that are programs of their own; ours are not. */
const lazyChildProcess: Plugin = {
  name: 'lazy-child-process',
  setup(context) {
    context.onResolve({ filter: /^node:child_process$/ }, ({ importer }) => (importer.includes('commander') ? { path: 'child_process', namespace: 'lazy' } : undefined))
    context.onLoad({ filter: /.*/, namespace: 'lazy' }, () => ({ contents: 'module.exports = { spawn: (...args) => require("node:child_process").spawn(...args) }', resolveDir: '.' }))
  },
}

/** Dynamic imports of our own files become files of their own beside the command. */
const splitDynamicImports = (root: string, waiting: string[]): Plugin => ({
  name: 'split-dynamic-imports',
  setup(context) {
    context.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined
      const file = resolve(resolveDir, path)
      waiting.push(file)
      return { path: `./${chunkName(root, file)}.cjs`, external: true }
    })
  },
})

/** The licences of the packages whose code is in the bundles. */
function writeNotices(root: string, dist: string, metas: readonly Metafile[]): void {
  const packages = new Set<string>()
  for (const { inputs } of metas) {
    for (const input of Object.keys(inputs)) {
      const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)
      if (found) packages.add(resolve(root, found[1]))
    }
  }
  const notices = [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
    const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : `Licensed under ${license}.`
    return `${name ?? basename(dirname(folder))} ${version} (${license})\n\n${text}\n`
  })
  writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), `The command contains code of these packages.\n\n${notices.join(`\n${'-'.repeat(72)}\n\n`)}`)
}
