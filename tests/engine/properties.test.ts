import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeText } from '../../src/workspace/decode.ts'
import type { Desk } from '../../src/engine/desk.ts'
import type { Finding } from '../../src/model/finding.ts'
import { Trouble } from '../../src/model/trouble.ts'
import { rulesetOf, shippedDesk } from '../support/rules.ts'

let desk: Desk
beforeAll(async () => {
  desk = await shippedDesk()
})

/** Pieces that trouble news text: residue, marks, glued words, other scripts, mark-up, broken characters. */
const piece = fc.oneof(
  fc.constantFrom('Guardar', 'Nuevo', 'Keep reading:', 'Ivan Duke', 'Iván Duque', 'the the', 'said.', '“', '”', '"', '«', '»', '¿', '…', '.', ',', '. 30,000', '1.234.567', '12,5%', '\n', '\n\n', '\r\n', ' ', '  ', '\u00a0', '\u200b', '\u0301', '\ufeff', '\ufffd', 'Ã©', 'â€œ', '&nbsp;', '<br>', '{{x}}', '保存', 'حفظ', '😀', '👩‍👩‍👧', '\ud83d', 'countries.Duque', 'http://a.b/c', '@user', '#tag', 'U.S.', 'p.m.', '- ', '* * *', 'He said.', 'President'),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))
const spacedText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '))
const source = fc.constantFrom('', 'es', 'fr', 'de', 'ja')

const errorsOf = (findings: readonly Finding[], id: string): number => findings.filter(({ rule, status }) => rule === id && status === 'error').length
const rulesWithMoreErrors = (before: readonly Finding[], after: readonly Finding[]): string[] => [...new Set(after.map(({ rule }) => rule))].filter((rule) => errorsOf(after, rule) > errorsOf(before, rule))

describe('any text at all', () => {
  it('neither crashes a check nor yields words that stand elsewhere', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, spacedText), source, fc.constantFrom('text' as const, 'markdown' as const), (text, sourceLanguage, format) => {
        for (const finding of desk.check({ text, sourceLanguage, format }).findings) {
          expect(finding.text).toBe(text.slice(finding.start, finding.end))
          for (const edit of finding.fixes.flatMap((fix) => fix.edits)) {
            expect(edit.start).toBeGreaterThanOrEqual(0)
            expect(edit.end).toBeLessThanOrEqual(text.length)
            expect(edit.start).toBeLessThanOrEqual(edit.end)
          }
          for (const related of finding.related) expect(related.end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is fixed once for all: no rule reports more errors, and a second run changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, spacedText), source, (text, sourceLanguage) => {
        const once = desk.fix({ text, sourceLanguage }, 'review')
        expect(rulesWithMoreErrors(desk.check({ text, sourceLanguage }).findings, once.result.findings)).toEqual([])
        const twice = desk.fix({ text: once.text, sourceLanguage }, 'review')
        expect(twice.text).toBe(once.text)
      }),
      { numRuns: 250, examples: [['« â€œ \n .', ''], ['# \0 \0 # 1.234.567 ,"', ''], ['COFU,”g"#vZxI.“', ''], ['— -  r,A@+6? ” ”', '']] },
    )
  })

  it('keeps its bytes where nothing is fixed: BOM, CRLF, decomposed letters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const fixed = desk.fix({ text }, 'safe')
        if (fixed.applied === 0) expect(fixed.text).toBe(text)
        expect(decodeText(Buffer.from(text, 'utf8'))?.text ?? text).toBe(text.includes('\0') ? text : Buffer.from(text, 'utf8').toString('utf8'))
      }),
      { numRuns: 150 },
    )
  })
})

describe('any rule file at all', () => {
  it('is compiled or refused with a message', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string(), { maxLength: 3 }))
    const keys = fc.constantFrom('id', 'check', 'category', 'severity', 'status', 'message', 'why', 'mend', 'rows', 'options', 'examples', 'needs', 'x')
    const yaml = fc.oneof(
      fc.string(),
      fc.dictionary(keys, value).map((object) => JSON.stringify(object)),
      fc.string({ maxLength: 30 }).map((match) => `id: a/b\ncheck: pattern\ncategory: style/awkward\nseverity: minor\nstatus: info\nmessage: m\nwhy: w\nmend: d\nrows:\n  - match: ${JSON.stringify(match)}\n`),
    )
    fc.assert(
      fc.property(yaml, (text) => {
        try {
          rulesetOf([text])
        } catch (error) {
          expect(error).toBeInstanceOf(Trouble)
          expect((error as Error).message).toMatch(/rule-1\.yaml:\d+/)
        }
      }),
      { numRuns: 500 },
    )
  })
})
