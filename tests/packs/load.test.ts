import { describe, expect, it } from 'vitest'
import { Trouble } from '../../src/model/trouble.ts'
import { rulesetOf } from '../support/rules.ts'

const rule = (more: string, head = 'id: test/rule') => `${head}
check: lexicon
category: style/unidiomatic
severity: minor
status: error
message: m
why: w
mend: d
${more}`
const messageOf = (...texts: string[]): string => {
  try {
    rulesetOf(texts)
  } catch (error) {
    expect(error).toBeInstanceOf(Trouble)
    return (error as Error).message
  }
  throw new Error('It was accepted.')
}

describe('strict loading', () => {
  it.each([
    ['an unknown key', [rule('rows: [{ match: a }]\nsevirity: minor')], 'rule-1.yaml:10:1: “sevirity” is no key that a rule may have here; did you mean “severity”?'],
    ['a misspelt key that a rule needs', [rule('rows: [{ match: a }]').replace('check:', 'chek:')], 'rule-1.yaml:2:1: “chek” is no key that a rule may have here; did you mean “check”?'],
    ['an unknown key of a row', [rule('rows:\n  - match: a\n    fixx: b')], 'rule-1.yaml:11:5: “fixx” is no key that a rule may have here; did you mean “fix”?'],
    ['a bad category', [rule('rows: [{ match: a }]').replace('style/unidiomatic', 'style/unidiomatc')], 'rule-1.yaml:3:11: “category” cannot be “style/unidiomatc”; did you mean “style/unidiomatic”?'],
    ['a missing key', [rule('rows: [{ match: a }]').replace('why: w\n', '')], 'rule-1.yaml:1:1: A rule needs “why” and has none.'],
    ['an unknown check', [rule('rows: [{ match: a }]').replace('lexicon', 'lexikon')], 'rule-1.yaml:2:8: there is no check “lexikon”; did you mean “lexicon”?'],
    ['a duplicate id', [rule('rows: [{ match: a }]'), rule('rows: [{ match: b }]')], 'rule-2.yaml:1:5: the id “test/rule” is taken already, by rule-1.yaml:1:5.'],
    ['broken YAML', ['id: [a'], 'rule-1.yaml:1:7: this is not valid YAML:'],
    ['no rule at all', ['- a\n- b'], 'rule-1.yaml:1:1: a rule file is a mapping that starts with “id:”; this one is not.'],
    ['rows missing', [rule('')], 'the check “lexicon” needs “rows” that say what to look for.'],
    ['a bad id', [rule('rows: [{ match: a }]', 'id: Test')], 'rule-1.yaml:1:5: “id” must be lower-case words'],
    ['a number where words belong', [rule('rows:\n  - match: 5')], 'rule-1.yaml:10:12: “rows.[1].match” should be'],
  ])('%s', (_, texts, message) => expect(messageOf(...texts)).toContain(message))

  it('refuses regular expressions that could run away or have no gate', () => {
    const regex = (row: string) => rule(`rows:\n  - ${row}`).replace('lexicon', 'regex')
    expect(messageOf(regex('match: "(a+)+$"\n    gate: a'))).toContain('a repetition stands inside an unbounded repetition')
    expect(messageOf(regex('match: "ab+"'))).toContain('needs “gate”')
    expect(messageOf(regex('match: "(a"\n    gate: a'))).toContain('it is not valid')
    expect(messageOf(regex('match: "(a)\\\\1"\n    gate: a'))).toContain('refers back')
  })
})
