import { readFileSync, readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseYaml } from '../../src/packs/yaml.ts'
import { readTable } from '../../src/packs/tables.ts'
import { nameFindings } from './support.ts'

/** A given name of each language that is no English one, and one that is English alone. */
const GIVEN: Readonly<Record<string, string>> = { es: 'Gonzalo', pt: 'Gonçalo', fr: 'Thierry', it: 'Gianluca', de: 'Jürgen', ru: 'Vyacheslav', uk: 'Serhii', tr: 'Mehmet', ar: 'Khaled', pl: 'Zbigniew' }
const STRANGER = 'Kimberly'

const FOLDER = 'rules/names/tables'
const rows = readdirSync(FOLDER)
  .filter((file) => file.startsWith('surnames-'))
  .flatMap((file) => {
    const path = `${FOLDER}/${file}`
    const table = readTable(path, parseYaml(readFileSync(path, 'utf8'), path))
    return table.rows.flatMap((row) => row.list.literal.map((literal) => ({ lang: table.lang, surname: row.text.surname, literal })))
  })
  .filter(({ surname, literal }) => surname.toLowerCase() !== literal.toLowerCase())

const article = (right: string, other: string): string => `Reporters met ${right} on Monday. On the next day the town saw ${other} again.`

it('covers all tables of surnames', () => {
  expect(rows.length).toBeGreaterThan(1200)
})

it('catches the literal sense of every surname beside its right form', () => {
  const missed = rows.filter(({ lang, surname, literal }) => {
    const wrong = `${GIVEN[lang]} ${literal}`
    const found = nameFindings(article(`${GIVEN[lang]} ${surname}`, wrong), lang).find((finding) => finding.status === 'error' && finding.text === wrong)
    return found?.fixes[0]?.edits.every(({ text }) => text.includes(surname)) !== true
  })
  expect(missed.map(({ lang, surname, literal }) => `${lang}: ${surname} as ${literal}`)).toEqual([])
})

it('lets an unrelated person of that English surname alone', () => {
  const alarmed = rows.flatMap(({ lang, surname, literal }) => nameFindings(article(`${GIVEN[lang]} ${surname}`, `${STRANGER} ${literal}`), lang).filter(({ status }) => status === 'error').map(({ rule, text }) => `${lang}: ${surname} as ${literal}: ${rule} at ${text}`))
  expect(alarmed).toEqual([])
})

it('lets the surname of that person alone too, with and without a title', () => {
  const text = (right: string, other: string, surname: string): string => `Reporters met President ${right} on Monday. ${other}, a lawyer, disagreed. “It is late,” ${surname} said. Mrs. ${surname} left, and Senator ${surname} stayed.`
  const alarmed = rows.flatMap(({ lang, surname, literal }) => nameFindings(text(`${GIVEN[lang]} ${surname}`, `${STRANGER} ${literal}`, literal), lang).filter(({ status }) => status === 'error').map(({ rule, text: words }) => `${lang}: ${surname} as ${literal}: ${rule} at ${words}`))
  expect(alarmed).toEqual([])
})

it('catches the literal sense behind the title of the same person, whatever the risk', () => {
  const caught = rows.filter(({ lang, surname, literal }) => {
    const text = `Reporters met the president ${GIVEN[lang]} ${surname} on Monday. On the next day President ${literal} left the town.`
    return nameFindings(text, lang).some((finding) => finding.status === 'error' && finding.start > text.indexOf('. '))
  })
  expect(caught.length / rows.length).toBeGreaterThan(0.95)
})
