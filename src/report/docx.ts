import { escapeXml } from '../text/escape-xml.ts'
import { besideEdits } from './beside-edits.ts'
import type { ReportArticle, ReportData, ReportEdit, ReportFinding } from './report-data.ts'
import { zip } from './zip.ts'

const AUTHOR = 'copydesk'
const RTL = /^(?:ar|he|iw|fa|ur|ps|sd|ckb|dv|yi|ug)\b/i
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** Paper of an office: more would not be opened. */
const ARTICLES_MAX = 200

/**
 * `-o report.docx`: the articles with every correction as a tracked change, to be accepted or rejected in a word
 * processor, and every finding as a comment.
 * @returns the bytes of an Office Open XML document
 */
export function trackedDocument(data: ReportData): Uint8Array {
  const book = new ChangeBook(data.made || '1970-01-01T00:00:00Z')
  const listed = data.articles.slice(0, ARTICLES_MAX)
  const left = data.articles.length - listed.length
  const intro = [
    paragraph(runs(data.title), 'Title'),
    paragraph(runs(`${data.made.slice(0, 10)} · ${data.summary.files} articles, ${data.summary.findings} findings · gate ${data.summary.gate}, score ${data.score} · copydesk ${data.tool.version}, ${data.tool.rules} rules`), 'Subtitle'),
    paragraph(runs(`Not checked: ${data.notChecked.join(', ')}.`), 'Subtitle'),
    ...(left > 0 ? [paragraph(runs(`${left} further articles are not in this document.`), 'Subtitle')] : []),
  ]
  const body = listed.map((article, index) => articleXml(article, book, listed.length > 1, index > 0)).join('')
  const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
  return zip([
    { name: '[Content_Types].xml', content: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>` },
    { name: '_rels/.rels', content: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>` },
    { name: 'word/_rels/document.xml.rels', content: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>` },
    { name: 'word/styles.xml', content: STYLES },
    { name: 'word/document.xml', content: `${XML}<w:document ${W}><w:body>${intro.join('')}${body}${section}</w:body></w:document>` },
    { name: 'word/comments.xml', content: `${XML}<w:comments ${W}>${book.comments.join('')}</w:comments>` },
  ])
}

/** Hands out the numbers that changes and comments of one document need, and gathers the comments. */
class ChangeBook {
  readonly comments: string[] = []
  readonly #date: string
  #number = 0

  constructor(made: string) {
    this.#date = `${made.slice(0, 19)}Z`
  }

  /** Attributes of an insertion or deletion. */
  change(): string {
    return `w:id="${1_000_000 + this.#number++}" w:author="${AUTHOR}" w:date="${this.#date}"`
  }

  /** @returns the number of the comment */
  comment(finding: ReportFinding): number {
    const id = this.comments.length
    const { message, why, mend, corrections, rule, status, severity, source } = finding
    const fix = corrections[0]?.title ?? mend
    const lines = [message, why, fix, ...(source ? [`Source, line ${source.line}: “${source.text.replace(/\s+/g, ' ')}”`] : []), `${status === 'error' ? severity : status} · ${rule}`]
    this.comments.push(`<w:comment w:id="${id}" w:author="${AUTHOR}" w:date="${this.#date}" w:initials="cd">${lines.map((line) => paragraph(runs(line))).join('')}</w:comment>`)
    return id
  }
}

/** @param gone the attributes of a tracked deletion of the paragraph itself, when all of it goes */
function paragraph(content: string, style = '', rtl = false, gone = ''): string {
  const properties = `${style ? `<w:pStyle w:val="${style}"/>` : ''}${rtl ? '<w:bidi/>' : ''}${gone ? `<w:rPr><w:del ${gone}/></w:rPr>` : ''}`
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content}</w:p>`
}

/** A run of text; tabs and line breaks as elements of their own. */
function runs(text: string, deleted = false): string {
  const tag = deleted ? 'w:delText' : 'w:t'
  const pieces = text.split(/(\t|\r?\n|\r)/).filter(Boolean)
  const inner = pieces.map((piece) => (piece === '\t' ? '<w:tab/>' : /[\r\n]/.test(piece) ? '<w:br/>' : `<${tag} xml:space="preserve">${escapeXml(piece)}</${tag}>`))
  return inner.length ? `<w:r>${inner.join('')}</w:r>` : ''
}

function articleXml(article: ReportArticle, book: ChangeBook, named: boolean, breaks: boolean): string {
  const head = named ? paragraph(`${breaks ? '<w:r><w:br w:type="page"/></w:r>' : ''}${runs(`${article.path}: gate ${article.gate}, score ${article.score}`)}`, 'Heading1') : ''
  const rtl = RTL.test(article.language)
  const events = eventsOf(article)
  let start = article.text.startsWith('\uFEFF') ? 1 : 0
  let first = true
  const paragraphs: string[] = []
  for (const line of article.text.slice(start).split('\n')) {
    const end = start + line.length
    const content = lineXml(article, start, line.endsWith('\r') ? end - 1 : end, events, book)
    const goes = events.edits.some((edit) => edit.start <= start && edit.end >= end && edit.end - edit.start > line.length && edit.text.trim() === '')
    if (content !== '' || line.trim() !== '') paragraphs.push(paragraph(content, first || /^#{1,2} /.test(line) ? 'Heading2' : '', rtl, goes ? book.change() : ''))
    if (line.trim() !== '') first = false
    start = end + 1
  }
  return head + paragraphs.join('')
}

interface Events {
  /** Corrections that do not overlap, in order. */
  readonly edits: readonly ReportEdit[]
  readonly findings: readonly ReportFinding[]
}

/** Of each finding the first correction, unless it collides with one before. */
function eventsOf({ text, findings }: ReportArticle): Events {
  const edits: ReportEdit[] = []
  for (const { corrections: [first], status } of findings) {
    if (!first || status === 'info') continue
    const beside = besideEdits(text, first.edits, edits)
    if (beside) edits.push(...beside)
  }
  return { edits: edits.sort((a, b) => a.start - b.start), findings }
}

/** One line of the article: text, deletions and insertions, with the ends of comments between them. */
function lineXml({ text }: ReportArticle, start: number, end: number, { edits, findings }: Events, book: ChangeBook): string {
  const touching = edits.filter((edit) => edit.start <= end && edit.end >= start && !(edit.end === start && edit.start < start))
  const commented = findings.filter((finding) => finding.start >= start && (finding.start < end || (finding.start === end && finding.start === start)))
  const cuts = new Set([start, end])
  for (const edit of touching) cuts.add(clamp(edit.start, start, end)).add(clamp(edit.end, start, end))
  for (const finding of commented) cuts.add(finding.start).add(clamp(finding.end, start, end))
  const places = [...cuts].sort((a, b) => a - b)
  const open = new Map<ReportFinding, number>()
  let xml = ''
  for (const [index, at] of places.entries()) {
    for (const [finding, id] of open) {
      if (clamp(finding.end, start, end) > at) continue
      xml += `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
      open.delete(finding)
    }
    for (const finding of commented) {
      if (finding.start !== at) continue
      const id = book.comment(finding)
      xml += `<w:commentRangeStart w:id="${id}"/>`
      if (clamp(finding.end, start, end) > at) open.set(finding, id)
      else xml += `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
    }
    for (const edit of touching) if (edit.start === at && edit.start === edit.end && edit.text) xml += `<w:ins ${book.change()}>${runs(edit.text)}</w:ins>`
    const next = places[index + 1]
    if (next === undefined) break
    const edit = touching.find((candidate) => candidate.start < next && candidate.end > at)
    const piece = text.slice(at, next)
    xml += edit ? `<w:del ${book.change()}>${runs(piece, true)}</w:del>` : runs(piece)
    if (edit && edit.text && Math.min(edit.end, end) === next && edit.start >= start) xml += `<w:ins ${book.change()}>${runs(edit.text.replace(/^\r?\n|\r?\n$/g, ''))}</w:ins>`
  }
  return xml
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

const STYLES = `${XML}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:rPr><w:color w:val="555555"/><w:sz w:val="19"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="20"/><w:color w:val="555555"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style></w:styles>`
