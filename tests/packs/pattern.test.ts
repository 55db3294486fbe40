import { describe, expect, it } from 'vitest'
import { deskOf, patternRule, rulesetOf } from '../support/rules.ts'

const cues = 'FOOTBALL: [goal, penalty kick]\nMONTHS: [January, March]\nNATIONALITIES: [Colombian, Costa Rican]\n'
const found = (row: string, text: string) => deskOf([patternRule(row)], {}, cues).check({ text, scope: 'segment' }).findings.map((finding) => finding.text)
const fixed = (row: string, text: string) => deskOf([patternRule(row)], {}, cues).fix({ text, scope: 'segment' }, 'review').text

describe('token patterns', () => {
  it.each([
    ['match: migratory crisis', 'The migratory crisis and a Migratory Crisis.', ['migratory crisis', 'Migratory Crisis']],
    ['match: Ivan Duke', 'Ivan Duke and IVAN DUKE but not ivan duke.', ['Ivan Duke', 'IVAN DUKE']],
    ['match: OTAN', 'OTAN but not Otan.', ['OTAN']],
    ['match: red (tape|carpet)', 'red tape, red carpet, red line', ['red tape', 'red carpet']],
    ['match: red hot? line', 'red line, red hot line, red cold line', ['red line', 'red hot line']],
    ['match: ~take possession', 'They took possession; taking possession is not take a possession.', ['took possession', 'taking possession']],
    ['match: (~be) in functions', 'She was in functions and is in functions.', ['was in functions', 'is in functions']],
    ['match: the <nationality> chancellor', 'the Colombian chancellor, the Costa Rican chancellor, the old chancellor', ['the Colombian chancellor', 'the Costa Rican chancellor']],
    ['match: militate in <cap>', 'They militate in Podemos, they militate in silence.', ['militate in Podemos']],
    ['match: bench of <name>', 'the bench of Pacto Histórico de la Gente and more', ['bench of Pacto Histórico de la Gente']],
    ['match: <number> of <month>', 'on 5 of March and 6 of May', ['5 of March']],
    ['match: give ... battle', 'give the final battle; give a very long and weary battle', ['give the final battle']],
    ['match: give ...6 battle', 'give a very long and weary battle', ['give a very long and weary battle']],
    ['match: year /19\\d\\d/', 'year 1999 and year 2003', ['year 1999']],
    ['match: on the /(?:[1-3]?\\d)(?:st|nd|rd|th)/', 'on the 4th and on the 21st, not on the spot', ['on the 4th', 'on the 21st']],
    ['match: room /[A-C]?\\d+/', 'room 12, room B12, room service', ['room 12', 'room B12']],
    ['match: <name> club', 'the Group G20 club, the G20 club, the old club', ['Group G20 club', 'G20 club']],
    ["match: '\" club'", 'the “Arsenal” club, the Arsenal club', ['” club']],
    ['match: <number>? people', '12 people met other people', ['12 people', 'people']],
    ['match: <word> 2020', 'since 2020 or in 3 2020', ['since 2020']],
    ['match: at <FOOTBALL>', 'at goal, at penalty kick, at home', ['at goal', 'at penalty kick']],
    ["match: <cap> 's plan", 'Duque’s plan and the Duque plan', ['Duque’s plan']],
    ['match: that "', 'He said that “we go” and that he went.', ['that “']],
  ])('%s', (row, text, expected) => expect(found(row, text)).toEqual(expected))

  it('does not cross the end of a sentence, nor looks into protected places', () => {
    expect(found('match: red ... line', 'The tape is red. The line is long.')).toEqual([])
    expect(found('match: red line', 'See https://red.line/red line or the film “Red Line” or #red line')).toEqual([])
  })

  it('heeds accents unless told otherwise', () => {
    expect(found('match: Suscribete', 'Suscríbete and Suscribete')).toEqual(['Suscribete'])
    expect(found('{ match: Suscribete, accents: any }', 'Suscríbete and Suscribete')).toEqual(['Suscríbete', 'Suscribete'])
    expect(found('match: "canción"', 'una cancio\u0301n')).toEqual(['cancio\u0301n'])
  })
})

describe('context', () => {
  it('is silent beside words of `not`, and needs words of `needs`', () => {
    const row = '{ match: migratory flow, not: [bird], needs: [border] }'
    expect(found(row, 'The migratory flow at the border.')).toHaveLength(1)
    expect(found(row, 'The migratory flow of the bird at the border.')).toHaveLength(0)
    expect(found(row, 'The migratory flow.')).toHaveLength(0)
  })

  it('looks as far as the scope says', () => {
    const row = '{ match: rival team, needs: { words: [FOOTBALL], scope: sentence } }'
    expect(found(row, 'The rival team scored a goal.')).toHaveLength(1)
    expect(found(row, 'The rival team won. It was a goal.')).toHaveLength(0)
  })

  it('knows exceptions as patterns', () => {
    const row = '{ match: Duke, except: ["Duke of <cap>", "David Duke"] }'
    expect(found(row, 'Ivan Duke, the Duke of York, David Duke')).toEqual(['Duke'])
  })

  it('heeds quotation marks and roles', () => {
    expect(found('{ match: red line, quoted: "no" }', 'A red line and “no red line here”.')).toEqual(['red line'])
    expect(found('{ match: red line, where: [headline] }', 'A red line.')).toEqual([])
  })
})

describe('fixes', () => {
  it.each([
    ['{ match: migratory (crisis|flow), fix: migration $1 }', 'Migratory crisis and migratory flow', 'Migration crisis and migration flow'],
    ['{ match: "~take possession of (the|his) office", fix: "{1:take} office" }', 'She took possession of the office. Having taken possession of the office, he is taking possession of his office.', 'She took office. Having taken office, he is taking office.'],
    ['{ match: "~assist to the", fix: "{1:attend} the" }', 'He assisted to the vote and assists to the vote', 'He attended the vote and attends the vote'],
    ['{ match: officialist, fix: pro-government }', 'an officialist deputy, OFFICIALIST', 'a pro-government deputy, PRO-GOVERNMENT'],
    ['{ match: Ivan Duke, fix: Iván Duque }', 'Ivan Duke’s men, IVAN DUKE', 'Iván Duque’s men, IVÁN DUQUE'],
    ['{ match: really, fix: "" }', 'It was really late.', 'It was late.'],
  ])('%s', (row, text, expected) => expect(fixed(row, text)).toBe(expected))
})

describe('faulty patterns', () => {
  it.each([
    ['match: (a|b', '“(” has no closing “)”'],
    ['match: the <hero>', 'There is no class or list “hero”'],
    ['match: <cap> <word>', 'at least one fixed word'],
    ['match: year /(a+)+b/', 'a repetition stands inside an unbounded repetition'],
    ['match: go ...99 on', 'A gap spans 1 to 10 words'],
    ['match: "~ take"', 'wants a word after it'],
    ['match: the (two|/\\d+/) men', 'cannot stand inside a group'],
  ])('%s is told', (row, message) => expect(() => rulesetOf([patternRule(row)])).toThrow(message))
})

it('takes words that JavaScript objects know of themselves for words', () => {
  expect(found('{ match: the constructor team, not: [toString] }', 'The constructor team won.')).toEqual(['The constructor team'])
  expect(found('match: ~constructor', 'two constructors')).toEqual(['constructors'])
})
