import { readFileSync, readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseYaml } from '../../src/packs/yaml.ts'
import { readTable } from '../../src/packs/tables.ts'
import { nameFindings } from './support.ts'

/** A given name of each language that is no English one, and one that is English alone. */
const GIVEN: Readonly<Record<string, string>> = { es: 'Gonzalo', pt: 'Gonçalo', fr: 'Thierry', it: 'Gianluca', de: 'Jürgen', ru: 'Vyacheslav', uk: 'Serhii', tr: 'Mehmet', ar: 'Khaled', pl: 'Zbigniew', cs: 'Bohumil', ca: 'Oriol' }
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

/** Frames in which an English person, firm or place bears the English word: an article has it by chance beside the foreign name. */
const UNRELATED: Readonly<Record<string, (given: string, surname: string, literal: string) => string>> = {
  'an office and the surname': (given, surname, literal) => `Reporters met ${given} ${surname}, a lawyer, on Monday. Judge ${literal} heard the case in the county court.`,
  'an office before a lawyer with an initial': (given, surname, literal) => `Judge ${literal} of the county court heard the case. ${given[0]}. ${surname}, a lawyer, appealed.`,
  'an office and a given name': (given, surname, literal) => `Reporters met President ${given} ${surname}. Senator Kevin ${literal} disagreed. Senator ${literal} left early, and Mr. ${literal} stayed silent.`,
  'a player': (given, surname, literal) => `The club signed ${given} ${surname} in June. Kimberly ${literal} scored twice, and ${literal}’s second goal settled the match. ${literal} was named player of the match.`,
  'somebody’s lawyer': (given, surname, literal) => `Reporters met ${given} ${surname} on Monday. Kimberly ${literal} was in court too. ${literal}’s lawyer said nothing.`,
  'an obituary': (given, surname, literal) => `${given} ${surname} wrote about the town. Kenneth ${literal}, 84, of Leeds, died on Friday. Mr. ${literal} is survived by his wife, Mary ${literal}, and two sons.`,
  'a byline': (given, surname, literal) => `Talks with ${given} ${surname}\n\nBy Kimberly ${literal}\n\nReporters met ${given} ${surname} on Monday.`,
  'a firm': (given, surname, literal) => `Reporters met ${given} ${surname} on Monday. The work went to ${literal} & Sons, and ${literal} and Sons said it was pleased. ${literal} Brothers and ${literal} Ltd. had bid too.`,
  'a county': (given, surname, literal) => `Reporters met ${given} ${surname} on Monday in ${literal} County. The sheriff of ${literal} County and a man from ${literal}, Texas, came too.`,
  'titles of society': (given, surname, literal) => `Reporters met ${given} ${surname} on Monday. Sir Kenneth ${literal} and Dr. ${literal} spoke. Lady ${literal} listened. Lord ${literal} slept.`,
  'initials': (given, surname, literal) => `Reporters met ${given} ${surname} on Monday. ${given[0]}. K. ${literal}, the author, and A.J. ${literal} spoke.`,
  'Congress': (given, surname, literal) => `Reporters met President ${given} ${surname}. Rep. ${literal} of Ohio and Congressman ${literal} disagreed. Attorney General Kimberly ${literal} wrote.`,
  'a scholar': (given, surname, literal) => `${given} ${surname} called it a mistake. A study by ${literal} et al. and by Prof. Kevin ${literal} of Ohio State University says otherwise; ${literal} told reporters so.`,
}

it.each(Object.keys(UNRELATED))('is sure of nothing beside %s of that English name', (name) => {
  const alarmed = rows.flatMap(({ lang, surname, literal }) => nameFindings(UNRELATED[name](GIVEN[lang], surname, literal), lang).filter(({ status }) => status === 'error').map(({ rule, text }) => `${lang}: ${surname} as ${literal}: ${rule} at ${text}`))
  expect(alarmed).toEqual([])
})
