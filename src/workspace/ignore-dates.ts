import type { Config } from './config-schema.ts'

type ConfiguredIgnore = NonNullable<Config['ignore']>[number]

/** Today as YYYY-MM-DD, where the program runs. */
function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** Whether the last day of an entry is over. */
export const hasRunOut = ({ until }: Pick<ConfiguredIgnore, 'until'>): boolean => until !== undefined && until < today()

/** An entry as messages name it. */
export const nameOfIgnore = ({ rule, words }: Pick<ConfiguredIgnore, 'rule' | 'words'>): string => `“${rule}${words ? `: ${words}` : ''}”`
