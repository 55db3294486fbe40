import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const OFFICE = process.env.SOFFICE ?? 'soffice'

/** Whether LibreOffice is on this machine; undefined when it is, otherwise why not. */
export function missingOffice(): string | undefined {
  const { error, status } = spawnSync(OFFICE, ['--version'], { encoding: 'utf8', timeout: 60_000 })
  return error || status !== 0 ? 'no LibreOffice here (apt-get install libreoffice-writer-nogui, or name it in SOFFICE)' : undefined
}

/**
 * Opens a document in LibreOffice and saves it in another form, with a profile of its own.
 * @param kind the extension of the other form, such as `pdf` or `fodt`
 * @throws when LibreOffice does not write it
 */
export function savedByOffice(document: string, kind: string, folder: string): Buffer {
  mkdirSync(folder, { recursive: true })
  const { stderr } = spawnSync(OFFICE, [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`, '--headless', '--convert-to', kind, '--outdir', folder, document], { encoding: 'utf8', timeout: 100_000 })
  try {
    return readFileSync(join(folder, `${basename(document).replace(/\.\w+$/, '')}.${kind}`))
  } catch (cause) {
    throw new Error(`LibreOffice did not write ${kind}: ${stderr}`, { cause })
  }
}
