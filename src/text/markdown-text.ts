import { oneLine } from './one-line.ts'

/** Text in which nothing is mark-up, a mention or a reference. */
export const plain = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_{}[\]()<>|~^$&]/g, (char) => (char === '<' ? '&lt;' : char === '&' ? '&amp;' : `\\${char}`))
    .replace(/@(?=\w)/g, '@\u200B')
    .replace(/#(?=\w)/g, '#\u200B')
    .replace(/^(?=[-+#=])/, '\\')
    .replace(/^(\d+)(?=[.)]\s)/, '$1\\')
    .replace(/\b(https?|ftp|www)(?=:\/\/|\.)/gi, '$1\u200B')

/** The first line of what we write as Markdown: it tells such a file from an article, and a comment of ours from others. */
export const OWN_MARK = '<!-- written by copydesk -->'

/** A code span that may hold backticks, in a cell of a table. */
export function code(text: string): string {
  const line = oneLine(text).replaceAll('|', '\\|')
  const runs = line.match(/`+/g) ?? []
  const fence = '`'.repeat(runs.length ? Math.max(...runs.map((run) => run.length)) + 1 : 1)
  return runs.length ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`
}
