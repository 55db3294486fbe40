import { Trouble } from '../model/trouble.ts'

/**
 * What `read` makes of a file.
 * @throws Trouble that says why the file cannot be read
 */
export function readable<Read>(path: string, read: (path: string) => Read): Read {
  try {
    return read(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EPERM') throw new Trouble('file/unreadable', `“${path}” may not be read; check its permissions.`, { cause: error })
    if (code === 'ENOENT') throw new Trouble('file/not-found', `“${path}” is gone; it was there a moment ago.`, { cause: error })
    if (code === 'EISDIR') throw new Trouble('file/folder', `“${path}” is a folder; end it with “/” to check all articles in it.`, { cause: error })
    throw error
  }
}
