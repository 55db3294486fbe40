import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { applyDecisions } from '../../src/report/apply-decisions.ts'
import { barChart, trendChart } from '../../src/report/charts.ts'
import { compareReports } from '../../src/report/comparison.ts'
import { comparisonPage } from '../../src/report/comparison-page.ts'
import { comparisonText } from '../../src/report/comparison-text.ts'
import { correctionMarkdown } from '../../src/report/correction-markdown.ts'
import { correctionNotice, headlineOf } from '../../src/report/correction-notice.ts'
import { correctionCsv } from '../../src/report/correction-table.ts'
import { besideEdits } from '../../src/report/beside-edits.ts'
import { correctionOf, wordDiff } from '../../src/report/correction.ts'
import type { Decision } from '../../src/report/decisions.ts'
import { trackedDocument } from '../../src/report/docx.ts'
import { historyLine, parseHistory } from '../../src/report/history.ts'
import { changeOf, decisionGroups } from '../../src/report/overview.ts'
import { reportPage } from '../../src/report/page.ts'
import { hashOf, reportData } from '../../src/report/report-data.ts'
import { FACTS, findingAt, fixedRun, reportOf, summaryOf } from '../support/reports.ts'
import { parseXml, type XmlElement } from '../support/xml.ts'

const dataOf = (reports = fixedRun(), extras = {}) => reportData(reports, summaryOf(reports), FACTS, extras)

const fixAt = (text: string, words: string, right: string, more = {}) => {
  const start = text.indexOf(words)
  return findingAt(text, words, { message: `“${words}” is wrong.`, fixes: [{ title: right ? `Replace with “${right}”` : `Delete “${words}”`, safety: 'review', edits: [{ start, end: start + words.length, text: right }] }], ...more })
}

describe('a difference in words', () => {
  it('keeps words and figures whole, and takes changes next to each other together', () => {
    expect(wordDiff('left 1.200 houses', 'left 1,200 houses')).toEqual([[0, 'left '], [-1, '1.200'], [1, '1,200'], [0, ' houses']])
    expect(wordDiff('without light , the', 'without light, the')).toEqual([[0, 'without '], [-1, 'light ,'], [1, 'light,'], [0, ' the']])
    expect(wordDiff('said that that was', 'said that was')).toEqual([[0, 'said that '], [-1, 'that '], [0, 'was']])
  })

  it('gives back both texts, whatever they are', () => {
    const texts = ['', ' ', 'a', 'a b', 'a  b', 'the the end', 'a\nb\n', ' x ', 'one two three', 'one three', '😀 a 😀']
    for (const before of texts) {
      for (const after of texts) {
        const parts = wordDiff(before, after)
        expect(parts.filter(([kind]) => kind !== 1).map(([, text]) => text).join('')).toBe(before)
        expect(parts.filter(([kind]) => kind !== -1).map(([, text]) => text).join('')).toBe(after)
      }
    }
  })

  it('shows some words around, and distant edits apart', () => {
    const text = `Start ${'word '.repeat(30)}wrong ${'word '.repeat(60)}bad end.`
    const edits = [['wrong', 'right'], ['bad', 'good']].map(([words, right]) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, text: right }))
    const differences = correctionOf(text, edits)
    expect(differences).toHaveLength(2)
    for (const { start, parts } of differences) expect(text.startsWith(parts.filter(([kind]) => kind !== 1).map(([, piece]) => piece).join(''), start)).toBe(true)
    expect(differences.flatMap(({ parts }) => parts).filter(([kind]) => kind !== 0)).toEqual([[-1, 'wrong'], [1, 'right'], [-1, 'bad'], [1, 'good']])
  })
})

describe('the page', () => {
  const page = reportPage(dataOf())

  it('carries everything in one file and reaches for nothing else', () => {
    expect(/<(?:link|img|iframe|object|embed)\b|\ssrc=|\burl\(|@import|https?:\/\/\w/.exec(page)?.[0]).toBeUndefined()
    expect(page).toMatch(/Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'/)
  })

  it('holds no markup that comes from an article, a message or a path', () => {
    const evil = '</script><script>bad()</script><!-- <img onerror=x> "\' &'
    const hostile = reportPage(dataOf([reportOf(`${evil}.txt`, `${evil}\n`, [findingAt(`${evil}\n`, 'bad()', { message: evil, why: evil, mend: evil, rule: 'a/b', fixes: [{ title: evil, safety: 'review', edits: [{ start: 0, end: 1, text: evil }] }], related: [{ start: 0, end: 3, message: evil }] })])], { title: evil }))
    expect(hostile.match(/<script/g)).toHaveLength(2)
    expect(hostile).not.toMatch(/<img|<!--/)
    const data = /id="report-data">(.*?)<\/script>/s.exec(hostile)![1]
    expect(JSON.parse(data).articles[0][7]).toBe(`${evil}\n`)
  })

  it('says what was not checked, with version and packs', () => {
    expect(page).toContain('No rule looked at: facts, omissions.')
    expect(page).toContain('copydesk 9.9.9')
    expect(page).toContain('copydesk (1,234 rules)')
  })

  it('stands without a finding, too', () => {
    expect(reportPage(dataOf([reportOf('a.txt', 'Fine.\n', [])]))).toContain('<strong>0</strong>certainly wrong')
    expect(reportPage(dataOf([]))).toContain('0 articles')
  })
})

describe('the overview', () => {
  it('asks for one decision on one error, however many places it has', () => {
    const reports = ['a.txt', 'b.txt'].map((path) => reportOf(path, 'Ivan Duke met Ivan Duke.\n', [0, 1].map((nth) => ({ ...findingAt('Ivan Duke met Ivan Duke.\n', 'Ivan Duke', { message: 'Write “Iván Duque”.', fingerprint: `${path}${nth}` }, nth), fixes: [{ title: 'Replace with “Iván Duque”', safety: 'review' as const, edits: [{ start: nth * 14, end: nth * 14 + 9, text: 'Iván Duque' }] }] }))))
    const [group, ...others] = decisionGroups(dataOf(reports).articles)
    expect(others).toEqual([])
    expect([group.wrong, group.right, group.places.length, group.articles]).toEqual(['Ivan Duke', 'Iván Duque', 4, 2])
  })

  it('shows a change that a correction makes in distant places once', () => {
    const text = `President Castle spoke.\n\n${'The day went by. '.repeat(12)}\n\nThen Castle left.\n`
    const edits = [text.indexOf('Castle'), text.lastIndexOf('Castle')].map((start) => ({ start, end: start + 6, text: 'Castillo' }))
    const [{ findings }] = dataOf([reportOf('a.txt', text, [findingAt(text, 'Castle', { fixes: [{ title: 'Castillo', safety: 'review', edits }] })])]).articles
    expect(changeOf(findings[0])).toEqual({ wrong: 'Castle', right: 'Castillo' })
  })

  it('lists the worst articles first', () => {
    const gates = ['pass', 'block', 'warn', 'fail'] as const
    expect(dataOf(gates.map((gate, index) => reportOf(`${index}.txt`, 'x\n', [], { gate }))).articles.map(({ gate }) => gate)).toEqual(['block', 'fail', 'warn', 'pass'])
  })

  it('draws charts that say in words what they show', () => {
    expect(barChart('Findings', [{ label: 'a <b>', parts: [{ kind: 'major', count: 3 }, { kind: 'minor', count: 0 }] }])).toContain('aria-label="Findings: a &lt;b&gt; 3"')
    const line = historyLine(dataOf())
    expect(trendChart([line])).toBe('')
    expect(trendChart([line, { ...line, score: 90 }])).toContain('score from 80 to 90')
  })
})

describe('the history', () => {
  it('is read back line by line, torn lines left out', () => {
    const line = historyLine(dataOf())
    expect(line).toMatchObject({ at: '2026-03-04T05:06:07.000Z', files: 3, score: 80, errors: 6, dimensions: { accuracy: 2 } })
    expect(parseHistory(`${JSON.stringify(line)}\n{"at":"2026\n\nnull\n${JSON.stringify(line)}`)).toEqual([line, line])
  })
})

describe('the note for readers', () => {
  it('tells what changed the meaning, once, and nothing of marks and spelling', () => {
    const text = '---\ntitle: x\n---\n# Talks resume\n\nThe migratory crisis , and the migratory crisis.\n'
    const calque = { category: 'terminology/wrong-term' }
    const report = reportOf('a.md', text, [fixAt(text, 'migratory crisis', 'migration crisis', calque), fixAt(text, 'migratory crisis', 'migration crisis', { ...calque, fingerprint: 'x' }), fixAt(text, 'crisis ,', 'crisis,', { category: 'linguistic-conventions/punctuation' })])
    expect(correctionNotice(dataOf([report]).articles)).toBe('An earlier version of “Talks resume” contained an error made in translation. It said “migratory crisis”; it should have said “migration crisis”.')
    const band = 'Talks “resume”\n\nHe wore the presidential band, twice.\n'
    const start = band.indexOf('band')
    const whole = findingAt(band, 'presidential band,', { category: 'terminology/wrong-term', fixes: [{ title: 'Replace', safety: 'review', edits: [{ start, end: start + 4, text: 'sash' }] }] })
    expect(correctionNotice(dataOf([reportOf('b.txt', band, [whole])]).articles)).toBe('An earlier version of “Talks ‘resume’” contained an error made in translation. It said “presidential band”; it should have said “presidential sash”.')
    expect(correctionNotice([])).toBe('There is nothing that readers need to be told.')
    expect(headlineOf({ text: '\n\n', path: 'a.md' })).toBe('a.md')
  })
})

describe('tables', () => {
  it('hold one finding a row', () => {
    const rows = correctionCsv(dataOf()).trimEnd().split('\r\n')
    expect(rows[0]).toBe('\uFEFFfile,gate,line,column,status,severity,category,rule,as it stands,as it should be,message,why,source')
    expect(rows).toHaveLength(9)
    expect(rows.some((row) => row.includes(',the,(delete),'))).toBe(true)
  })

  it('are inert Markdown', () => {
    const text = correctionMarkdown(dataOf())
    expect(text).not.toMatch(/<script|@desk|#12/)
    expect(text).toContain('No rule looked at: facts, omissions.')
  })
})

describe('applying decisions', () => {
  const text = 'The mayor of Lorca said that that was all, and the council of the town met at noon.\n\nThe minister left the the hall.\n'
  const decisionOn = (words: string, right: string): Decision => {
    const start = text.indexOf(words)
    const from = Math.max(0, start - 40)
    return { path: 'a.txt', hash: hashOf(text), rule: 'a/b', fingerprint: words, text: words, start, message: words, decision: 'accept', edits: [{ start, end: start + words.length, text: right }], anchor: { start: from, text: text.slice(from, start + words.length + 40) } }
  }
  const [that, the] = [decisionOn('that that', 'that'), decisionOn('the the', 'the')]
  const states = (changed: string, decisions: readonly Decision[] = [that, the], same = false) => applyDecisions(changed, decisions, same).outcomes.map(({ state }) => state)

  it('changes the text that was reported on', () => {
    const { text: fixed, outcomes } = applyDecisions(text, [that, the], true)
    expect(fixed).toBe(text.replace('that that', 'that').replace('the the', 'the'))
    expect(outcomes.map(({ state }) => state)).toEqual(['applied', 'applied'])
  })

  it('finds the words again when they have moved, and only then', () => {
    const moved = `A new line.\n\n${text}`
    expect(applyDecisions(moved, [that, the], false).text).toBe(`A new line.\n\n${text.replace('that that', 'that').replace('the the', 'the')}`)
    expect(states(text.replace('said that that', 'claimed that that'))).toEqual(['changed', 'applied'])
    expect(states(text + text)).toEqual(['changed', 'changed'])
    expect(states('')).toEqual(['changed', 'changed'])
  })

  it('knows what it applied before', () => {
    const fixed = applyDecisions(text, [the], true).text
    expect(states(fixed, [the])).toEqual(['applied-before'])
    // Each stands in the context of the other.
    const near = [that, the, decisionOn('council', 'board'), decisionOn('of the town', ''), decisionOn('minister left', 'minister went')]
    const both = applyDecisions(text, near, true)
    expect(both.outcomes.map(({ state }) => state)).toEqual(near.map(() => 'applied'))
    expect(states(both.text, near)).toEqual(near.map(() => 'applied-before'))
    expect(applyDecisions(both.text, near, false).text).toBe(both.text)
  })

  it('applies one of two that change the same words, and none by guess', () => {
    expect(states(text, [that, { ...that, edits: [{ ...that.edits[0], text: 'which' }] }], true)).toEqual(['applied', 'overlaps'])
    expect(states(text, [that, that], true)).toEqual(['applied', 'applied'])
    expect(states(text, [{ ...that, edits: [] }], true)).toEqual(['by-hand'])
    expect(states(text, [{ ...that, edits: [{ start: 5000, end: 5001, text: 'x' }] }], true)).toEqual(['changed'])
  })
})

describe('lines that go one after the other', () => {
  const text = 'The talks go on.\n\nGuardar\n\nNuevo\n'
  const at = (words: string, before: number, after: number): Decision => {
    const start = text.indexOf(words)
    return { path: 'a.txt', hash: hashOf(text), rule: 'a/b', fingerprint: words, text: words, start, message: words, decision: 'accept', edits: [{ start: start - before, end: start + words.length + after, text: '' }], anchor: { start: 0, text } }
  }
  const both = [at('Guardar', 0, 2), at('Nuevo', 1, 1)]

  it('both go, whichever comes first, though both take the line break between them', () => {
    for (const decisions of [both, [...both].reverse()]) {
      const { text: fixed, outcomes } = applyDecisions(text, decisions, true)
      expect(fixed.trimEnd()).toBe('The talks go on.')
      expect(outcomes.map(({ state }) => state)).toEqual(['applied', 'applied'])
      expect(applyDecisions(fixed, decisions, false).outcomes.map(({ state }) => state)).toEqual(['applied-before', 'applied-before'])
    }
  })

  it('share no words', () => {
    expect(besideEdits('the the', [{ start: 3, end: 7, text: '' }], [{ start: 0, end: 4, text: '' }])).toBeUndefined()
    expect(besideEdits('a\n\nb', [{ start: 1, end: 4, text: 'x' }], [{ start: 0, end: 2, text: '' }])).toBeUndefined()
    expect(besideEdits('a\n\nb', [{ start: 1, end: 4, text: '' }], [{ start: 0, end: 2, text: '' }])).toEqual([{ start: 2, end: 4, text: '' }])
  })
})

describe('a comparison', () => {
  const engine = (wrong: number, score: number) => new Map([['a.txt', reportOf('x/a.txt', 'the the the the the the\n', Array.from({ length: wrong }, (_, nth) => findingAt('the the the the the the\n', 'the', { fingerprint: String(nth) }, nth)), { score })]])
  const compared = compareReports({ before: 'old', after: 'new <b>' }, engine(3, 70), new Map([...engine(1, 90), ['extra.txt', reportOf('extra.txt', '', [])]]), FACTS)

  it('says what was gained and lost, by rule and category', () => {
    expect(compared.rules).toEqual([{ name: 'grammar/repeated-word', before: 3, after: 1, gained: 0, lost: 2 }])
    expect(compared.categories[0].lost).toBe(2)
    expect([compared.before.score, compared.after.score]).toEqual([70, 90])
    expect(compared.onlyAfter).toEqual(['extra.txt'])
    expect(compared.articles).toMatchObject([{ path: 'a.txt', before: { score: 70 }, after: { score: 90 } }])
  })

  it('reads as a table and as a page', () => {
    expect(comparisonText(compared)).toContain('grammar/repeated-word       3      1            -2')
    expect(comparisonPage(compared)).toContain('old and new &lt;b&gt; compared')
    expect(comparisonPage(compared)).not.toContain('<script')
  })
})

describe('the document with tracked changes', () => {
  const filesOf = (archive: Uint8Array): Map<string, string> => {
    const bytes = Buffer.from(archive)
    const files = new Map<string, string>()
    for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
      const size = bytes.readUInt32LE(at + 18)
      const nameLength = bytes.readUInt16LE(at + 26)
      const name = bytes.toString('utf8', at + 30, at + 30 + nameLength)
      const start = at + 30 + nameLength
      files.set(name, inflateRawSync(bytes.subarray(start, start + size)).toString('utf8'))
      at = start + size
    }
    return files
  }
  const xmlOf = (text: string) => parseXml(text.replace(/^<\?xml[^>]*\?>\n/, '').replaceAll(/(<\/?)w:/g, '$1w-').replaceAll(/ (?:w|xml|xmlns):/g, ' w-'))
  const all = (root: XmlElement, name: string): XmlElement[] => root.children.flatMap((child) => (child.name === name ? [child, ...all(child, name)] : all(child, name)))
  const textOf = (root: XmlElement, without: string): string => (root.name === without ? '' : (root.name === 'w-t' || root.name === 'w-delText' ? root.text : '') + root.children.map((child) => textOf(child, without)).join(''))

  it('gives the old text when all is rejected and the corrected one when all is accepted', () => {
    const text = 'Talks resume\n\nThe mayor said that that was all , he added.\n\nGuardar\n\nThe end <b> & “so on”.\n'
    const line = text.indexOf('Guardar')
    const findings = [fixAt(text, 'that that', 'that'), fixAt(text, ' ,', ','), findingAt(text, 'Guardar', { fixes: [{ title: 'Delete the line', safety: 'review', edits: [{ start: line - 2, end: line + 7, text: '' }] }] }), findingAt(text, 'so on')]
    const files = filesOf(trackedDocument(dataOf([reportOf('a.txt', text, findings)])))
    const body = xmlOf(files.get('word/document.xml')!)
    const paragraphs = all(body, 'w-p').slice(3)
    const kept = paragraphs.map((paragraph) => textOf(paragraph, 'w-ins')).filter(Boolean)
    expect(kept).toEqual(['Talks resume', 'The mayor said that that was all , he added.', 'Guardar', 'The end <b> & “so on”.'])
    const accepted = paragraphs.map((paragraph) => textOf(paragraph, 'w-del')).filter(Boolean)
    expect(accepted).toEqual(['Talks resume', 'The mayor said that was all, he added.', 'The end <b> & “so on”.'])
    const comments = all(xmlOf(files.get('word/comments.xml')!), 'w-comment')
    expect(comments).toHaveLength(4)
    for (const mark of ['w-commentRangeStart', 'w-commentRangeEnd', 'w-commentReference']) expect(all(body, mark).map(({ attributes }) => attributes['w-id']).sort()).toEqual(['0', '1', '2', '3'])
    const numbers = [...all(body, 'w-ins'), ...all(body, 'w-del')].map(({ attributes }) => attributes['w-id'])
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('is well-formed whatever stands in the article', () => {
    for (const content of filesOf(trackedDocument(dataOf())).values()) expect(() => xmlOf(content)).not.toThrow()
  })

  it('is the same for the same report', () => {
    expect(Buffer.from(trackedDocument(dataOf())).equals(Buffer.from(trackedDocument(dataOf())))).toBe(true)
  })

  it('sets articles in right-to-left scripts from the right', () => {
    const files = filesOf(trackedDocument(dataOf([reportOf('a.txt', 'اجتمع المجلس يوم الاثنين\n', [], { language: 'ar' })])))
    expect(files.get('word/document.xml')).toContain('<w:bidi/>')
  })
})
