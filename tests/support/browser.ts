import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The little of playwright-core that the tests use; it is optional, so its own types may be missing. */
export interface Page {
  goto(address: string): Promise<unknown>
  waitForSelector(selector: string): Promise<unknown>
  waitForEvent(event: 'download'): Promise<{ path(): Promise<string> }>
  evaluate<T>(script: string): Promise<T>
  click(selector: string): Promise<void>
  fill(selector: string, text: string): Promise<void>
  selectOption(selector: string, value: string): Promise<unknown>
  setInputFiles(selector: string, file: string): Promise<void>
  textContent(selector: string): Promise<string | null>
  on(event: 'pageerror' | 'console' | 'request', listener: (value: { text?(): string; type?(): string; url?(): string }) => void): void
  keyboard: { press(key: string): Promise<void> }
  emulateMedia(options: { media: 'print' | 'screen' }): Promise<void>
  close(): Promise<void>
}

export interface Browser {
  newPage(options: { viewport: { width: number; height: number }; colorScheme?: 'dark' | 'light' }): Promise<Page>
  close(): Promise<void>
}

const BROWSERS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Starts the browser of the machine, or says why there is none. */
export async function openBrowser(): Promise<{ browser: Browser } | { missing: string }> {
  const executablePath = BROWSERS.find((path) => path && existsSync(path))
  if (!executablePath) return { missing: 'no Chromium here (apt-get install chromium, or name it in CHROMIUM)' }
  let library: { chromium: { launch(options: { executablePath: string; args: string[] }): Promise<Browser> } }
  try {
    library = createRequire(import.meta.url)('playwright-core')
  } catch {
    return { missing: 'playwright-core is not installed' }
  }
  return { browser: await library.chromium.launch({ executablePath, args: ['--no-sandbox'] }) }
}
