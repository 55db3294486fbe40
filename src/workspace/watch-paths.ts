import { watch } from 'chokidar'

const SETTLE = { stabilityThreshold: 40, pollInterval: 10 }

/**
 * Watches files and folders, also those that do not exist yet.
 * @param onChange told the path of each file that came, changed or went, once it is written whole
 */
export function watchPaths(paths: readonly string[], onChange: (path: string) => void, ignored: (path: string) => boolean = () => false): { close(): void } {
  const watcher = watch([...paths], { ignoreInitial: true, ignored, awaitWriteFinish: SETTLE })
  watcher.on('all', (event, path) => {
    if (event === 'add' || event === 'change' || event === 'unlink') onChange(path)
  })
  // A folder that may not be read is simply not watched.
  watcher.on('error', () => {})
  return { close: () => void watcher.close() }
}
