import type { Nodes, Parents, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import { IGNORED, OBJECT, type BlockRole, type DocumentMeta } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { Canvas } from './canvas.ts'
import { readFrontMatter } from './front-matter.ts'
import type { RawBlock, Reading } from './reading.ts'
import { inferRoles } from './roles.ts'
import { readSuppressions, type Comment } from './suppressions.ts'

/** Reads Markdown; offsets stay those of the file, mark-up is overwritten in a copy of the same length. */
export function readMarkdown(raw: string): Reading {
  const bom = raw.charCodeAt(0) === 0xfeff ? 1 : 0
  const tree = fromMarkdown(raw.slice(bom), { extensions: [gfm(), frontmatter()], mdastExtensions: [...gfmSyntax(), frontmatterFromMarkdown()] })
  const page = new Page(raw, bom)
  page.walk(tree)
  return page.reading()
}

/** GitHub's Markdown without its transforms, which make nodes of no place; addresses are found by the tokens anyway. */
const gfmSyntax = () => gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }))

/** A Markdown file while its tree is walked. */
class Page {
  readonly #raw: string
  readonly #offset: number
  readonly #canvas: Canvas
  readonly #blocks: RawBlock[] = []
  readonly #comments: Comment[] = []
  #meta: DocumentMeta = {}
  #headings = 0

  constructor(raw: string, offset: number) {
    this.#raw = raw
    this.#offset = offset
    this.#canvas = new Canvas(raw)
  }

  walk(node: Root | Parents, role: BlockRole = 'paragraph'): void {
    for (const child of node.children) this.#visit(child as Nodes, role)
  }

  #visit(node: Nodes, role: BlockRole): void {
    switch (node.type) {
      case 'yaml':
        this.#readFrontMatter(node.value, this.#spanOf(node))
        return
      case 'heading':
        this.#addBlock(node, this.#headings++ === 0 && this.#blocks.every((block) => block.role !== 'headline') ? 'headline' : 'subhead')
        return
      case 'paragraph':
      case 'tableCell':
        this.#addBlock(node, node.type === 'tableCell' ? 'list-item' : role)
        return
      case 'blockquote':
        this.walk(node, 'quotation')
        return
      case 'listItem':
        this.walk(node, 'list-item')
        return
      case 'html':
        this.#readHtml(this.#spanOf(node))
        return
      default:
        if ('children' in node) this.walk(node, role)
    }
  }

  #spanOf(node: Nodes): Span {
    return { start: this.#offset + node.position!.start.offset!, end: this.#offset + node.position!.end.offset! }
  }

  #readFrontMatter(yaml: string, { start }: Span): void {
    const from = this.#raw.indexOf('\n', start) + 1
    const { meta, title } = readFrontMatter(yaml, from)
    this.#meta = meta
    if (!title) return
    this.#canvas.copy(title)
    this.#blocks.push({ ...title, role: 'headline' })
  }

  #addBlock(node: Parents, role: BlockRole): void {
    const span = this.#spanOf(node)
    this.#canvas.fill(span, IGNORED)
    for (const child of node.children) this.#writeInline(child as Nodes)
    const block = this.#canvas.trim(span)
    if (block) this.#blocks.push({ ...block, role })
  }

  #writeInline(node: Nodes): void {
    switch (node.type) {
      case 'text':
        this.#writeText(this.#spanOf(node), node.value)
        return
      case 'inlineCode':
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        this.#canvas.chars[this.#spanOf(node).start] = OBJECT
        return
      case 'break':
        this.#canvas.chars[this.#spanOf(node).start] = ' '
        return
      case 'html':
        this.#readComment(this.#spanOf(node))
        return
      default:
        if ('children' in node) for (const child of node.children) this.#writeInline(child as Nodes)
    }
  }

  /** Writes text; character references and escapes are decoded in place, the rest of their room counts as nothing. */
  #writeText(span: Span, value: string): void {
    this.#canvas.copy(span)
    const source = this.#raw.slice(span.start, span.end)
    if (source === value) return
    for (const found of source.matchAll(/\\([!-/:-@[-`{-~])/g)) this.#canvas.chars[span.start + found.index] = IGNORED
    this.#canvas.decode(span)
    // The marks of quotations and lists at the start of lines are no text.
    for (const found of source.matchAll(/\n[ \t>]+/g)) this.#canvas.fill({ start: span.start + found.index + 1, end: span.start + found.index + found[0].length }, IGNORED)
  }

  #readComment({ start, end }: Span): void {
    const comment = /^<!--([^]*?)-->$/.exec(this.#raw.slice(start, end))
    if (comment) this.#comments.push({ start, end, value: comment[1] })
  }

  /** A block of HTML: comments are read, tags overwritten, what is left is a paragraph. */
  #readHtml(span: Span): void {
    const html = this.#raw.slice(span.start, span.end)
    for (const found of html.matchAll(/<!--([^]*?)-->/g)) this.#comments.push({ start: span.start + found.index, end: span.start + found.index + found[0].length, value: found[1] })
    if (/^<(?:script|style|pre)\b/i.test(html)) return
    this.#canvas.fill(span, IGNORED)
    const isTag = /<!--[^]*?-->|<\/?[a-zA-Z][^>]*>/g
    let at = 0
    for (const found of html.matchAll(isTag)) {
      this.#canvas.copy({ start: span.start + at, end: span.start + found.index })
      at = found.index + found[0].length
    }
    this.#canvas.copy({ start: span.start + at, end: span.end })
    const block = this.#canvas.trim(span)
    if (block) this.#blocks.push({ ...block, role: 'paragraph' })
  }

  reading(): Reading {
    const text = this.#canvas.text()
    this.#blocks.sort((a, b) => a.start - b.start)
    const first = this.#blocks.findIndex((block) => block.role === 'headline')
    const paragraphs = this.#blocks.slice(first + 1)
    inferRoles(text, first < 0 ? [{ start: 0, end: 0, role: 'headline' }, ...this.#blocks] : [this.#blocks[first], ...paragraphs])
    return { text, blocks: this.#blocks, meta: this.#meta, suppressions: readSuppressions(this.#comments, this.#blocks, this.#raw.length) }
  }
}
