import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workFolder } from '../support/command.ts'
import { missingOffice, savedByOffice } from '../support/office.ts'

const missing = missingOffice()
if (missing) console.warn(`The document with tracked changes is not opened in a word processor: ${missing}.`)

const STORY = 'Minister opens harbour\n\nThe minister , who came late, said that the the harbour is open.Nobody spoke.\n\nThe gate cost <b>& “two” million.\n\nGuardar\n\nNuevo\n'

/** The text of a tracked change, without the comments in it. */
function between(flat: string, id: string): string {
  const [start, end] = [`<text:change-start text:change-id="${id}"/>`, `<text:change-end text:change-id="${id}"/>`]
  const inner = flat.slice(flat.indexOf(start) + start.length, flat.indexOf(end))
  return inner.replace(/<office:annotation [\s\S]*?<\/office:annotation>/g, '').replace(/<[^>]+>/g, '').trim()
}

describe.skipIf(missing)('the document with tracked changes in LibreOffice', () => {
  const { path, write, run } = workFolder()
  const count = (xml: string, tag: RegExp) => xml.match(tag)?.length ?? 0

  it('opens with every correction as a tracked change, every finding as a comment, and prints', () => {
    write('copydesk.config.yaml', 'sourceLanguage: es\n')
    write('desk/harbour.txt', STORY)
    write('desk/clean.txt', 'Library opens\n\nThe library opened on Saturday.\n')
    expect(run(['report', 'desk', '-o', 'report.docx', '-o', 'report.json']).code).toBe(0)
    const { summary } = JSON.parse(readFileSync(join(path, 'report.json'), 'utf8')) as { summary: { findings: number } }
    expect(summary.findings).toBeGreaterThanOrEqual(4)
    const flat = savedByOffice(join(path, 'report.docx'), 'fodt', join(path, 'office')).toString('utf8')
    expect(count(flat, /<office:annotation /g)).toBe(summary.findings)
    // The two lines share the line break between them.
    const gone = [...flat.matchAll(/text:id="(\w+)">\s*<text:deletion>/g)].map(([, id]) => between(flat, id))
    for (const words of ['the', 'Guardar', 'Nuevo']) expect(gone).toContain(words)
    expect(count(flat, /<text:insertion>/g)).toBe(1)
    expect(flat).toContain('&lt;b&gt;')
    const paper = savedByOffice(join(path, 'report.docx'), 'pdf', join(path, 'office'))
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
    // An article a page.
    expect(count(paper.toString('latin1'), /\/Type\s*\/Page\b(?!s)/g)).toBe(2)
  }, 240_000)
})
