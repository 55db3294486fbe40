import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { CheckInput, CheckResult } from '../engine/desk.ts'
import type { Format } from '../model/document.ts'
import { formatOf as formatOfFile } from '../readers/formats.ts'
import { ARTICLE_ENDINGS } from '../workspace/find-files.ts'
import { CONFIG_FILES } from '../workspace/config.ts'
import type { ArticleDesk } from './desks.ts'
import type { Partner } from './partner.ts'
import type { Places } from './positions.ts'

/** What an open document is to us. */
export type DocumentKind = 'article' | 'config' | 'yaml' | 'other'

/** An article that is open in the editor; its text lives in memory and may differ from the file. */
export interface Article {
  readonly kind: DocumentKind
  readonly document: TextDocument
  /** The file; undefined for buffers that were never saved. */
  readonly path: string | undefined
  readonly format: Format
  readonly places: Places
  desk?: ArticleDesk
  /** The source article; undefined when there is none or none is asked for. */
  partner?: Partner
  /** Whether it is itself the source of its partner: it is not checked against its translation. */
  isSource?: boolean
  /** How often the source article has changed in the editor. */
  sourceEdits: number
  /** What the last check of the whole article found, and in which edition of it. */
  checked?: { readonly edition: number; readonly text: string; readonly result: CheckResult }
}

const ARTICLE_LANGUAGES = ['plaintext', 'text', 'txt', 'markdown', '']

/** The path of a `file:` address; undefined for all others. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}

/** Articles are what the command line takes for articles, and buffers whose language the editor calls plain text or Markdown. */
export function kindOf(uri: string, languageId: string): DocumentKind {
  const ending = extname(uri).slice(1).toLowerCase()
  const name = uri.slice(uri.lastIndexOf('/') + 1)
  if ((CONFIG_FILES as readonly string[]).includes(name)) return 'config'
  if (ending === 'yaml' || ending === 'yml') return 'yaml'
  return (ARTICLE_ENDINGS as readonly string[]).includes(ending) || ARTICLE_LANGUAGES.includes(languageId) ? 'article' : 'other'
}

/** As on the command line the ending of a file decides; for a buffer without a file the editor's language does. */
export const formatOf = (path: string | undefined, languageId: string): Format => formatOfFile(path ?? (languageId === 'markdown' ? '.md' : ''))

export const inputOf = ({ document, format, path, partner, isSource }: Article): CheckInput => ({ text: document.getText(), format, path: path ?? '', ...(partner && !isSource ? { source: partner.input() } : {}) })

/** Grows with each change of the article and with each of its source. */
export const editionOf = ({ document, sourceEdits }: Article): number => document.version + sourceEdits

/** The findings of the text as it is now, checked anew when it has changed; undefined before its desk is open. */
export function findingsNow(article: Article): CheckResult | undefined {
  const { checked, desk } = article
  if (checked?.edition === editionOf(article)) return checked.result
  if (!desk) return undefined
  const input = inputOf(article)
  const result = desk.desk.check(input)
  article.checked = { edition: editionOf(article), text: input.text, result }
  return result
}
