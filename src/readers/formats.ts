import type { Format } from '../model/document.ts'
import type { Reading } from './reading.ts'

/** Reads a file of one format. */
export type ReadFormat = (raw: string) => Reading

/** Readers of formats that need a library: they are loaded only when such a file comes. */
export type Readers = Readonly<Partial<Record<Exclude<Format, 'text'>, ReadFormat>>>

/** The format of a file, by its ending; what is not known is plain text. */
export const formatOf = (path: string): Format => (/\.(?:md|markdown)$/i.test(path) ? 'markdown' : /\.x?html?$/i.test(path) ? 'html' : 'text')

/** Loads the readers for these formats. */
export async function openReaders(formats: Iterable<Format> = ['markdown', 'html']): Promise<Readers> {
  const wanted = new Set(formats)
  return {
    ...(wanted.has('markdown') ? { markdown: (await import('./markdown.ts')).readMarkdown } : {}),
    ...(wanted.has('html') ? { html: (await import('./html.ts')).readHtml } : {}),
  }
}
