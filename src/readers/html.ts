import { Parser } from 'htmlparser2'
import { IGNORED, OBJECT, type BlockRole, type DocumentMeta } from '../model/document.ts'
import { Canvas } from './canvas.ts'
import type { RawBlock, Reading } from './reading.ts'
import { inferRoles } from './roles.ts'
import { readSuppressions, type Comment } from './suppressions.ts'

/** Elements that stand on lines of their own: text before and after them is not one sentence. */
const BLOCKS = new Set('address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html label legend li main menu nav ol optgroup option p pre section select summary table tbody td tfoot th thead tr ul video'.split(' '))
/** Elements whose content no reader sees as text. */
const SKIPPED = new Set('script style noscript template head svg math iframe object embed canvas audio video picture textarea select pre code kbd samp var nav'.split(' '))
/** Elements that stand for something within a sentence. */
const OBJECTS = new Set('code kbd samp var math'.split(' '))
const ROLES: Readonly<Record<string, BlockRole>> = { blockquote: 'quotation', li: 'list-item', dt: 'list-item', dd: 'list-item', td: 'list-item', th: 'list-item', figcaption: 'caption', caption: 'caption', button: 'interface', label: 'interface', h2: 'subhead', h3: 'subhead', h4: 'subhead', h5: 'subhead', h6: 'subhead' }
/** What a reader sees although it is no text. */
const PICTURES = new Set('img picture svg video audio iframe embed object canvas'.split(' '))
/** Elements that a deletion of their only text takes away; cells of a table and the frame of the page stay. */
const DELETABLE = new Set('p h2 h3 h4 h5 h6 li button label figcaption blockquote div section aside dd dt details summary'.split(' '))

/** Reads a page or a piece of HTML; offsets stay those of the file, mark-up is overwritten in a copy of the same length. */
export function readHtml(raw: string): Reading {
  const page = new Page(raw)
  // Where a file breaks off inside a tag the parser looks beyond its end.
  const endOf = (index: number): number => Math.min(index + 1, raw.length)
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes, parser.startIndex, endOf(parser.endIndex)),
      onclosetag: (name, implied) => page.close(name, parser.startIndex, implied ? -1 : endOf(parser.endIndex)),
      ontext: (data) => page.write(parser.startIndex, data.length),
      oncomment: (value) => page.remark(parser.startIndex, endOf(parser.endIndex), value),
    },
    { decodeEntities: false },
  )
  parser.end(raw)
  return page.reading()
}

interface Element {
  readonly name: string
  readonly start: number
  /** How many blocks and pictures were read before it. */
  readonly blocks: number
  readonly pictures: number
  /** Whether its content is not read. */
  readonly skips: boolean
}

/** A block with the outermost `article` or `main` that it stands in. */
interface PageBlock extends RawBlock {
  readonly region: number
}

class Page {
  readonly #canvas: Canvas
  readonly #open: Element[] = []
  readonly #blocks: PageBlock[] = []
  readonly #comments: Comment[] = []
  readonly #regions: string[] = []
  #meta: DocumentMeta = {}
  #headings = 0
  #pictures = 0
  /** Start of the block that is being read, or -1. */
  #from = -1
  #afterSpace = true
  /** End of the last line break or link, to see whether another one follows at once. */
  #breakEnd = -1
  #linkEnd = -1
  /** How deep in elements that are not read, and in a region. */
  #skipped = 0
  #region = -1

  constructor(raw: string) {
    this.#canvas = new Canvas(raw)
  }

  open(name: string, attributes: Readonly<Record<string, string>>, start: number, end: number): void {
    if (name === 'html' && attributes.lang) this.#meta = { language: attributes.lang }
    if (PICTURES.has(name)) this.#pictures++
    if (BLOCKS.has(name)) this.#endBlock(start)
    else if (this.#from >= 0) this.#overwrite(name, start, end)
    const skips = SKIPPED.has(name) || 'hidden' in attributes
    if (skips) this.#skipped++
    if (this.#region < 0 && (name === 'article' || name === 'main')) this.#region = this.#regions.push(name) - 1
    this.#open.push({ name, start, blocks: this.#blocks.length, pictures: this.#pictures, skips })
  }

  /** Mark-up within a sentence: a line break parts words, two of them paragraphs; two links side by side are two labels. */
  #overwrite(name: string, start: number, end: number): void {
    this.#canvas.fill({ start, end }, IGNORED)
    if (this.#skipped > 0) return
    if (name === 'br') {
      if (this.#breakEnd >= 0 && this.#canvas.raw.slice(this.#breakEnd, start).trim() === '') return this.#endBlock(start)
      this.#breakEnd = end
    }
    if (name === 'br' || name === 'wbr' || (name === 'a' && this.#linkEnd === start)) this.#space(start)
    if (!OBJECTS.has(name)) return
    this.#canvas.chars[start] = OBJECT
    this.#afterSpace = false
  }

  #space(at: number): void {
    this.#canvas.chars[at] = this.#afterSpace ? IGNORED : ' '
    this.#afterSpace = true
  }

  close(name: string, start: number, end: number): void {
    if (BLOCKS.has(name)) this.#endBlock(start)
    const element = this.#open.pop()
    if (!element) return
    if (element.skips) this.#skipped--
    if (BLOCKS.has(name)) {
      const last = this.#blocks.at(-1)
      if (last && this.#blocks.length === element.blocks + 1 && this.#pictures === element.pictures && end >= 0 && DELETABLE.has(name)) last.outer ??= { start: element.start, end }
    } else if (this.#from >= 0 && end >= 0) {
      this.#canvas.fill({ start, end }, IGNORED)
      if (name === 'a') this.#linkEnd = end
    }
    if ((name === 'article' || name === 'main') && !this.#open.some((other) => other.name === 'article' || other.name === 'main')) this.#region = -1
  }

  /** White space of the file is one space on the page. */
  write(start: number, length: number): void {
    if (this.#skipped > 0) {
      if (this.#from >= 0) this.#canvas.fill({ start, end: start + length }, IGNORED)
      return
    }
    const { chars, raw } = this.#canvas
    if (this.#from < 0) this.#from = start
    for (let at = start; at < start + length; at++) {
      if (/[ \t\n\r\f]/.test(raw[at])) this.#space(at)
      else {
        chars[at] = raw[at]
        this.#afterSpace = false
      }
    }
    this.#canvas.decode({ start, end: start + length })
  }

  remark(start: number, end: number, value: string): void {
    if (this.#from >= 0) this.#canvas.fill({ start, end }, IGNORED)
    this.#comments.push({ start, end, value })
  }

  #endBlock(end: number): void {
    const span = this.#from < 0 ? undefined : this.#canvas.trim({ start: this.#from, end })
    this.#from = -1
    this.#breakEnd = -1
    this.#afterSpace = true
    if (span) this.#blocks.push({ ...span, role: this.#role(), region: this.#region })
  }

  #role(): BlockRole {
    for (let depth = this.#open.length - 1; depth >= 0; depth--) {
      const { name } = this.#open[depth]
      if (name === 'h1') return this.#headings++ === 0 ? 'headline' : 'subhead'
      if (ROLES[name]) return ROLES[name]
    }
    return 'paragraph'
  }

  reading(): Reading {
    this.#endBlock(this.#canvas.raw.length)
    const text = this.#canvas.text()
    const blocks = this.#articleBlocks()
    const first = blocks.findIndex(({ role }) => role === 'headline')
    inferRoles(text, first < 0 ? [{ start: 0, end: 0, role: 'headline' }, ...blocks] : [blocks[first], ...blocks.slice(first + 1)])
    return { text, blocks, meta: this.#meta, suppressions: readSuppressions(this.#comments, blocks, this.#canvas.raw.length) }
  }

  /** Of a page the article with most text, with the headline above it; of a page without articles its main part; else all. */
  #articleBlocks(): RawBlock[] {
    const kind = this.#regions.includes('article') ? 'article' : 'main'
    const sizes = this.#regions.map((name): number => (name === kind || name === 'main' ? 1 : 0))
    for (const { region, start, end } of this.#blocks) if (region >= 0 && sizes[region] > 0) sizes[region] += end - start
    const most = Math.max(0, ...sizes)
    if (most <= 1) return this.#blocks
    const chosen = sizes.indexOf(most)
    const begin = this.#blocks.findIndex(({ region }) => region === chosen)
    return this.#blocks.filter(({ region, role }, index) => region === chosen || (role === 'headline' && index < begin))
  }
}
