import { resolve } from 'node:path'
import { CONFIG_FILES, loadConfig } from '../workspace/config.ts'
import { ARTICLE_ENDINGS } from '../workspace/find-files.ts'
import { watchPaths } from '../workspace/watch-paths.ts'
import { Trouble } from '../model/trouble.ts'
import { tell } from './output.ts'

/** What of the options of `lint` decides what is watched. */
export interface WatchedOptions {
  readonly format: readonly string[]
  readonly output?: string
  readonly pack: readonly string[]
  readonly config?: string | boolean
}

const SETTLE = 80
const CLEAR = '\u001B[2J\u001B[3J\u001B[H'
const RULES_AND_SETTINGS = /(?:\.ya?ml|[/\\]package\.json|[/\\]\.(?:gitignore|copydeskignore))$/
const ARTICLES = new RegExp(`\\.(?:${ARTICLE_ENDINGS.join('|')})$`, 'i')

/**
 * Runs `lint`, and again whenever an article, a rule, an ignore file or the configuration changes; ends with Ctrl+C.
 * @param lint one run over all paths
 * @throws Trouble when there is nothing that could change
 */
export async function watchCommand(paths: readonly string[], options: WatchedOptions, lint: () => Promise<boolean>): Promise<void> {
  if (paths.includes('-')) throw new Trouble('cli/watch-stdin', 'Standard input cannot be watched; name files or folders.')
  const written = new Set([options.output, ...options.format.map((format) => format.split(':').slice(1).join(':'))].flatMap((file) => (file ? [resolve(file)] : [])))
  const watched = [...paths.map(fixedPart), ...options.pack, ...(await settingsFiles(options))]
  let timer: NodeJS.Timeout | undefined
  let isRunning = false
  let isDue = false
  const run = async (): Promise<void> => {
    if (isRunning) return void (isDue = true)
    isRunning = true
    do {
      isDue = false
      await redraw(lint)
    } while (isDue)
    isRunning = false
  }
  const isOfInterest = (path: string): boolean => !written.has(path) && (RULES_AND_SETTINGS.test(path) || ARTICLES.test(path))
  const watcher = watchPaths(
    [...new Set(watched.map((path) => resolve(path)))],
    (path) => {
      if (!isOfInterest(path)) return
      clearTimeout(timer)
      timer = setTimeout(() => void run(), SETTLE)
    },
    (path) => /[/\\](?:node_modules|\.git)(?:[/\\]|$)/.test(path),
  )
  await new Promise<void>((done) => {
    const end = () => {
      watcher.close()
      clearTimeout(timer)
      done()
    }
    process.once('SIGINT', end)
    process.once('SIGTERM', end)
    void run()
  })
}

/** The configuration, wherever it is or may come to be, its packs and names, and the ignore files of this folder. */
async function settingsFiles({ config }: WatchedOptions): Promise<string[]> {
  const here = [...CONFIG_FILES, 'package.json', '.gitignore', '.copydeskignore']
  if (config === false) return here
  const named = typeof config === 'string' ? [config] : []
  try {
    const loaded = await loadConfig(process.cwd(), named[0])
    const { packs = [], names } = loaded.config
    const others = [...packs, ...(names?.file ? [names.file] : [])].map((path) => resolve(loaded.folder, path))
    return [...here, ...named, ...(loaded.file ? [loaded.file] : []), ...others]
  } catch {
    // The first run tells what is wrong with it.
    return [...here, ...named]
  }
}

async function redraw(lint: () => Promise<boolean>): Promise<void> {
  if (process.stdout.isTTY) process.stdout.write(CLEAR)
  try {
    await lint()
  } catch (error) {
    const { name, message } = error as Error
    if (name !== 'Trouble') throw error
    tell(`copydesk: ${message}`)
  }
  tell(`${new Date().toTimeString().slice(0, 8)}  Watching for changes; Ctrl+C ends.`)
}

/** The part of a glob before its first wildcard; other paths are themselves. */
function fixedPart(path: string): string {
  const wild = path.search(/[*?[\]{}]/)
  return wild < 0 ? path : path.slice(0, path.slice(0, wild).lastIndexOf('/') + 1) || '.'
}
