import { expect, it } from 'vitest'
import { createDesk } from '../../src/engine/desk.ts'
import { loadRuleset } from '../../src/engine/ruleset.ts'
import { sectionsOf } from '../../src/model/sections.ts'
import { compilePackFiles, extendByFiles } from '../../src/packs/compile-files.ts'

const rule = (id: string, check: string, rows: string): { file: string; text: string; pack: string } => ({
  file: `${id}.yaml`,
  pack: 'house',
  text: `id: house/${id}\ncheck: ${check}\ncategory: terminology/wrong-term\nseverity: minor\nstatus: error\nmessage: "“{text}” is wrong."\nwhy: The house says so.\nmend: Write another word.\nrows:\n${rows}\n`,
})
const BASE = [rule('entry', 'lexicon', '  - { match: gratis entry, fix: free entry }'), rule('plan', 'pattern', '  - { match: "(the|a) new plan of <name>", fix: "$2’s new plan" }'), { file: 'cues.yaml', pack: 'house', text: 'SHOPS: [shop, store]\n' }]
const ADDED = [
  rule('tickets', 'lexicon', '  - { match: gratis tickets, fix: free tickets }\n  - { match: gratis, fix: free }'),
  rule('shop', 'pattern', '  - { match: "gratis (bag|box) of (the|a) <word>", fix: "free $1", needs: [SHOPS] }'),
  rule('number', 'regex', "  - { match: 'No\\. ?\\d+', gate: [no] }"),
]
const TEXT = 'The museum has gratis entry, gratis tickets and a gratis bag of the shop. It is the new plan of Laura Prado, No. 7, and gratis.'
const findingsOf = (bytes: Uint8Array) => createDesk(loadRuleset(bytes)).check({ text: TEXT, scope: 'segment' }).findings.map(({ rule: id, text, fixes }) => [id, text, fixes[0]?.edits.map((edit) => edit.text)])

it('gives the findings that a compilation of all rules gives', () => {
  const extended = extendByFiles(sectionsOf(compilePackFiles(BASE)), ADDED)!
  expect(findingsOf(extended)).toEqual(findingsOf(compilePackFiles([...BASE, ...ADDED])))
  expect(findingsOf(extended).map(([id]) => id)).toEqual(['house/entry', 'house/tickets', 'house/shop', 'house/plan', 'house/number', 'house/tickets'])
  expect(loadRuleset(extended).text(3).mend).toBe('Write another word.')
})

it('can be done twice over', () => {
  const once = extendByFiles(sectionsOf(compilePackFiles(BASE)), ADDED.slice(0, 1))!
  const twice = extendByFiles(sectionsOf(once), ADDED.slice(1))!
  expect(findingsOf(twice)).toEqual(findingsOf(compilePackFiles([...BASE, ...ADDED])))
})

it('takes over further sections, and refuses what changes rules of the base', () => {
  const base = sectionsOf(compilePackFiles(BASE, { further: Uint8Array.of(1, 2, 3) }))
  expect(sectionsOf(extendByFiles(base, ADDED)!)('further')).toEqual(Uint8Array.of(1, 2, 3))
  expect(extendByFiles(base, [{ file: 'cues.yaml', pack: 'house', text: 'SHOPS: [kiosk]\n' }, ...ADDED])).toBeUndefined()
})

it('names a rule whose id is taken', () => {
  expect(() => extendByFiles(sectionsOf(compilePackFiles(BASE)), BASE.slice(0, 1))).toThrow('entry.yaml:1: the id “house/entry” is taken already, by a rule of copydesk.')
})
