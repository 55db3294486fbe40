import { homedir } from 'node:os'
import { join } from 'node:path'

/** The folder for what can be made again: compiled packs, pages of rules. */
export const cacheFolder = (): string => process.env.COPYDESK_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'copydesk')
