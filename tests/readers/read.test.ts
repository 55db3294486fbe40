import { describe, expect, it } from 'vitest'
import { TokenFlag, type Document } from '../../src/model/document.ts'
import { readMarkdown } from '../../src/readers/markdown.ts'
import { readDocument } from '../../src/readers/read.ts'
import { buildCharTables } from '../../src/text/char-tables.ts'

const tables = buildCharTables()
const read = (raw: string, options = {}) => readDocument(raw, tables, options)
const sentencesOf = (document: Document) =>
  Array.from({ length: document.sentenceCount }, (_, index) => {
    const end = index + 1 < document.sentenceCount ? document.sentences[index + 1] : document.tokens.count
    return document.raw.slice(document.tokens.start[document.sentences[index]], document.tokens.end[end - 1])
  })

describe('sentences', () => {
  it.each([
    ['He met Dr. Ruiz. They talked.', 2],
    ['It was 3.5 percent. Then it fell.', 2],
    ['He lives in the U.S. The plan failed.', 2],
    ['The U.S. Senate voted.', 1],
    ['“Go away!” he said. She left.', 2],
    ['“We won.” The minister smiled.', 2],
    ['J. Smith spoke to No. 5.', 1],
    ['Who knows? Nobody… Perhaps.', 3],
    ['countries.Duque spoke.', 1],
  ])('counts the sentences of %j', (text, count) => expect(sentencesOf(read(text))).toHaveLength(count))
})

describe('blocks of plain text', () => {
  it('infers roles by form', () => {
    const raw = [
      'Minister resigns after vote',
      'The coalition lost its majority on Monday',
      'By Ana Ruiz',
      'BOGOTA, March 5, 2024',
      'The minister leaves the palace in Quito, Ecuador March 4, 2024. REUTERS/Ana Ruiz',
      'The minister resigned on Monday after the vote in the assembly, which had been expected for weeks by all sides.',
      'What comes next',
      'The president will name a successor within ten days, according to the constitution, and the parties have begun to talk.',
      '• A first point of the plan',
      'Photo: Ana Ruiz',
    ].join('\n\n')
    expect(read(raw).blocks.map((block) => block.role)).toEqual(['headline', 'deck', 'byline', 'dateline', 'caption', 'paragraph', 'subhead', 'paragraph', 'list-item', 'credit'])
  })

  it('takes each line for a block, but joins hard-wrapped text', () => {
    expect(read('One line.\nAnother line.').blocks).toHaveLength(2)
    const line = 'this is a line of text that was wrapped at about seventy characters'
    const wrapped = `Headline\n\n${Array.from({ length: 8 }, () => line).join('\n')}\n\nThe end.`
    expect(read(wrapped).blocks).toHaveLength(3)
  })

  it.each(['', '\n\n\n', '\uFEFF', '   '])('reads %j as no block', (raw) => expect(read(raw).blocks).toHaveLength(0))

  it('keeps a byte order mark and CRLF out of blocks', () => {
    const document = read('\uFEFFHeadline\r\n\r\nText of it.\r\n')
    expect(document.blocks.map(({ start, end }) => document.raw.slice(start, end))).toEqual(['Headline', 'Text of it.'])
  })
})

describe('quotations', () => {
  it('pairs marks, nested ones too', () => {
    const document = read('He said: “She told me ‘go’ and “leave” at once.”')
    expect(document.quotations.map(({ start, end, depth }) => [document.raw.slice(start, end), depth])).toEqual([
      ['‘go’', 1],
      ['“leave”', 1],
      ['“She told me ‘go’ and “leave” at once.”', 0],
    ])
  })

  it('reports the mark without a partner, but no inches', () => {
    expect(read('He said: “We go.').loneQuotes.map(({ side }) => side)).toEqual(['open'])
    expect(read('We go.” He left.').loneQuotes.map(({ side }) => side)).toEqual(['close'])
    expect(read('He is 6\'2" tall.').loneQuotes).toEqual([])
  })

  it('closes the German pair with the mark that opens in English', () => {
    expect(read('Er sagte: „Nein“ und ging.').loneQuotes).toEqual([])
  })
})

describe('protected spans', () => {
  it.each([
    ['See https://example.com/a/Guardar?b=1, please.', 'url', 'https://example.com/a/Guardar?b=1'],
    ['Write to ana.ruiz@example.com.', 'email', 'ana.ruiz@example.com'],
    ['as Booking.com said', 'domain', 'Booking.com'],
    ['he wrote (@IvanDuque) that', 'handle', '@IvanDuque'],
    ['with #NoMás today', 'hashtag', '#NoMás'],
    ['the file report.pdf is', 'file', 'report.pdf'],
    ['press `Guardar` now', 'code', '`Guardar`'],
    ['the film “El Camino” won', 'title', '“El Camino”'],
    ['cried “no pasarán” (“they shall not pass”)', 'foreign-quotation', '“no pasarán”'],
  ])('finds the one in %j', (raw, kind, words) => {
    const document = read(raw)
    expect(document.protectedSpans.map((span) => [span.kind, raw.slice(span.start, span.end)])).toContainEqual([kind, words])
  })

  it.each(['He told the “Weekly Echo” that', 'the party “Green Lakes” won', 'as the “Weekly Echo” newspaper said'])('takes no name of a body for a title: %j', (raw) => {
    expect(read(raw).protectedSpans).toEqual([])
  })
  it('does not take glued sentences for addresses', () => {
    expect(read('between both countries.Duque stressed credits.Buying arms').protectedSpans).toEqual([])
  })
})

describe('Markdown', () => {
  const markdown = (raw: string) => read(raw, { format: 'markdown', readers: { markdown: readMarkdown } })

  it('keeps offsets: the text is as long as the file and holds the same words', () => {
    const raw = '\uFEFF---\ntitle: A storm hits Quito\nlang: en\nsource_language: es\n---\n\n# A storm\n\nThe **pres**ident &amp; [his *aide*](http://x.org/a) \\*came\\*.\n'
    const document = markdown(raw)
    expect(document.text).toHaveLength(raw.length)
    expect(document.meta).toEqual({ title: 'A storm hits Quito', language: 'en', sourceLanguage: 'es' })
    const words = Array.from({ length: document.tokens.count }, (_, token) => raw.slice(document.tokens.start[token], document.tokens.end[token]))
    expect(words.slice(0, 6)).toEqual(['A', 'storm', 'hits', 'Quito', 'A', 'storm'])
    expect(words).toContain('pres**ident')
    expect(document.tokens.hash[words.indexOf('pres**ident')]).toBe(read('president').tokens.hash[0])
  })

  it('knows headings, quotations and lists, and leaves code alone', () => {
    const document = markdown('# Head\n\n## Part\n\n> Quoted\n> words\n\n- item\n\n```\ncode\n```\n\nText `x` end.\n')
    expect(document.blocks.map(({ role }) => role)).toEqual(['headline', 'subhead', 'quotation', 'list-item', 'paragraph'])
    expect(document.text).not.toContain('code')
  })

  it('reads instructions to keep silent', () => {
    const raw = '# Head\n\n<!-- copydesk-ignore residue, names/glossed -- about buttons -->\n\nGuardar\n\nMore.\n\n<!-- copydesk-ignore-file spacing -- layout -->\n'
    const [first, second] = markdown(raw).suppressions
    expect(first).toMatchObject({ rules: ['residue', 'names/glossed'], reason: 'about buttons' })
    expect(raw.slice(first.scope.start, first.scope.end)).toBe('Guardar')
    expect(second.scope).toEqual({ start: 0, end: raw.length })
  })
})

it('marks sentence starts and quoted tokens', () => {
  const document = read('He left. “She stayed.”')
  const flagged = (flag: number) => Array.from({ length: document.tokens.count }, (_, token) => token).filter((token) => document.tokens.flags[token] & flag)
  expect(flagged(TokenFlag.sentenceStart)).toEqual([0, 3])
  expect(flagged(TokenFlag.quoted)).toEqual([4, 5, 6])
})
