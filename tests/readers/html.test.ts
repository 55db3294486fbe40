import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../src/readers/html.ts'
import { readDocument } from '../../src/readers/read.ts'
import { buildCharTables } from '../../src/text/char-tables.ts'
import { shippedDesk } from '../support/rules.ts'

const tables = buildCharTables()
const read = (raw: string) => readDocument(raw, tables, { format: 'html', readers: { html: readHtml } })
const shown = (raw: string) => {
  const { blocks, text } = read(raw)
  return blocks.map(({ role, start, end }) => `${role}: ${text.slice(start, end).replace(/\u0001/g, '').replace(/\uFFFC/g, '*')}`)
}

describe('HTML', () => {
  it('is read as its reader sees it: elements by role, white space as one space, references decoded', () => {
    expect(shown('<h1>Port <em>open</em></h1><p>The  <b>caf</b>&eacute;\n  is&nbsp;shut &amp; quiet.<br>It rains.</p><ul><li>One</li></ul><blockquote><p>“Yes.”</p></blockquote><figure><img src=a><figcaption>A boat</figcaption></figure><button>Guardar</button>')).toEqual([
      'headline: Port open',
      'paragraph: The café is\u00a0shut & quiet. It rains.',
      'list-item: One',
      'quotation: “Yes.”',
      'caption: A boat',
      'interface: Guardar',
    ])
  })
  it('leaves out what is no text', () => {
    expect(shown('<p>One <code>a = 1</code> two.</p><script>let a = "<p>no</p>"</script><style>p {}</style><pre>code</pre><p hidden>No</p><!-- no --><p>Three.</p>')).toEqual(['paragraph: One * two.', 'paragraph: Three.'])
  })
  it('parts links side by side and paragraphs made with line breaks', () => {
    expect(shown('<p><a>Guardar</a><a>Nuevo</a></p><div>One.<br><br>Two.</div>')).toEqual(['deck: Guardar Nuevo', 'paragraph: One.', 'paragraph: Two.'])
  })
  it('of a page is the article with most text, and the headline above it', () => {
    const page = '<html lang="en-GB"><head><title>T</title></head><body><nav>Menu</nav><h1>Port open</h1><article><p>The port is open again after the storm.</p></article><article><p>Other news</p></article><footer>Imprint</footer></body></html>'
    expect(shown(page)).toEqual(['headline: Port open', 'paragraph: The port is open again after the storm.'])
    expect(read(page).language).toBe('en-GB')
    expect(shown('<body><p>Head</p><main><p>The port is open.</p></main></body>')).toEqual(['paragraph: The port is open.'])
  })
  it('keeps the offsets of the file, whatever it holds', () => {
    const piece = fc.constantFrom('<!', '<!-', '<![CDATA[', '</', '<a', '<?', '<p>', '</p>', '<b>', '</b>', '<br>', '<div hidden>', '</div>', '<script>', '</script>', '<article>', '</article>', '&amp;', '&eacute;', '<!-- x -->', '<', '>', 'word ', '“so”', '\n', '  ', '<a href="x">', '</a>', '<td>', '<svg/>')
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
        const raw = pieces.join('')
        const { text, blocks } = readHtml(raw)
        expect(text.length).toBe(raw.length)
        blocks.forEach(({ start, end, outer }, index) => {
          expect(start).toBeLessThan(end)
          expect(start).toBeGreaterThanOrEqual(index > 0 ? blocks[index - 1].end : 0)
          if (outer) expect(outer.start <= start && end <= outer.end).toBe(true)
        })
      }),
      { numRuns: 400 },
    )
  })
})

describe('fixes in HTML', () => {
  const fix = async (text: string) => (await shippedDesk({ readers: { html: readHtml } })).fix({ text, format: 'html', sourceLanguage: 'es' }, 'review').text
  it('keep the elements around words', async () => {
    expect(await fix('<h1>Help pledged</h1>\n<p>President <b>Ivan</b> Duke of Colombia left .</p>')).toBe('<h1>Help pledged</h1>\n<p>President <b>Iván</b> Duque of Colombia left.</p>')
  })
  it('take away an element with its only text, but no picture', async () => {
    const body = (lines: string) => `<article>\n<h1>Port open</h1>\n<p>The port is open again.</p>\n${lines}<p>Lorries may use it from Monday, the mayor said.</p>\n</article>`
    expect(await fix(body('<p><em>.</em></p>\n'))).toBe(body(''))
    expect(await fix(body('<p><img src="a.jpg"><em>.</em></p>\n'))).toBe(body('<p><img src="a.jpg"><em></em></p>\n'))
  })
  it('leave tags and references whole, and nothing to do for a second run', async () => {
    const desk = await shippedDesk({ readers: { html: readHtml } })
    const piece = fc.constantFrom('<p>', '</p>', '<b>', '</b>', '<a href="x">', '</a>', '<br>', '<li>', '</li>', '<article>', '&amp;', '&nbsp;', '&ldquo;So&rdquo;', 'word&nbsp;', 'President Ivan Duke of Colombia ', 'said . ', 'the mandatary ', 'Keep reading:', '<button>Guardar</button>', '“so', '\n', '  ', '.')
    const open = (text: string): number => text.match(/<[ab]\b/g)?.length ?? 0
    const closed = (text: string): number => text.match(/<\/[ab]\b/g)?.length ?? 0
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const fixed = desk.fix({ text, format: 'html', sourceLanguage: 'es' }, 'review').text
        expect(open(fixed) - closed(fixed)).toBe(open(text) - closed(text))
        expect(fixed.replace(/&(?:amp|nbsp|ldquo|rdquo);/g, '')).not.toMatch(/&|(?:amp|nbsp|quo);/)
        expect(desk.fix({ text: fixed, format: 'html', sourceLanguage: 'es' }, 'review').text).toBe(fixed)
      }),
      { numRuns: 150 },
    )
  })
  it('are not offered where they would take half an element', async () => {
    const text = '<p>He will <i>take</i> possession of the office on Friday. He <i>took possession</i> of the office.</p>'
    expect(await fix(text)).toBe('<p>He will <i>take</i> possession of the office on Friday. He <i>took possession</i> of the office.</p>')
  })
})
