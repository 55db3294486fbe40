import { isMap, isScalar, parseDocument } from 'yaml'
import type { DocumentMeta } from '../model/document.ts'
import type { Span } from '../model/span.ts'

const KEYS: Readonly<Record<string, keyof DocumentMeta>> = {
  title: 'title',
  lang: 'language',
  language: 'language',
  source_lang: 'sourceLanguage',
  sourceLang: 'sourceLanguage',
  source_language: 'sourceLanguage',
  sourceLanguage: 'sourceLanguage',
  original_language: 'sourceLanguage',
  source: 'source',
}

/** What front matter says of an article, and where its title stands. Faulty YAML says nothing. */
export function readFrontMatter(yaml: string, offset: number): { meta: DocumentMeta; title?: Span } {
  const meta: DocumentMeta = {}
  const document = parseDocument(yaml, { prettyErrors: false })
  if (document.errors.length > 0 || !isMap(document.contents)) return { meta }
  let title: Span | undefined
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) && Object.hasOwn(KEYS, String(key.value)) ? KEYS[String(key.value)] : undefined
    if (!name || !isScalar(value) || typeof value.value !== 'string') continue
    meta[name] = value.value
    if (name === 'title') title = titleSpan(yaml, value.value, value.range?.[0] ?? 0, offset)
  }
  return { meta, title }
}

/** The title's own characters, where they stand unescaped in one line. */
function titleSpan(yaml: string, title: string, from: number, offset: number): Span | undefined {
  const start = /["']/.test(yaml[from] ?? '') ? from + 1 : from
  return yaml.startsWith(title, start) ? { start: offset + start, end: offset + start + title.length } : undefined
}
