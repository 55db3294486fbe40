import { describe, expect, it } from 'vitest'
import { workFolder } from '../support/command.ts'

const ARTICLE = 'President Gonzalo Duque spoke to reporters in the capital.\n\nLater Gonzalo Duke flew home, and Marta Ruiz stayed.\n'
const folder = workFolder()
folder.write('story.txt', ARTICLE)

describe('copydesk names', () => {
  it('lists names with their forms, the elected one and why', () => {
    expect(folder.run(['names', 'story.txt', '--no-config'])).toEqual({
      out: [
        'story.txt',
        '  People',
        '    Gonzalo Duque    2×   president; the form without a fault',
        '      Gonzalo Duque  1×   1:11',
        '      Gonzalo Duke   1×   3:7     translated surname, error: write “Gonzalo Duque”',
        '  1 more name stands once and raises no question; --all lists them.',
        '',
      ].join('\n'),
      err: '',
      code: 0,
    })
  })
  it('ends with the names that articles write differently', () => {
    folder.write('a/one.txt', 'The poet Gonzalo Ibáñez read aloud. Ibáñez smiled.\n')
    folder.write('a/two.txt', 'The poet Gonzalo Ibanez read aloud. Ibanez smiled.\n')
    expect(folder.run(['names', 'a', '--no-config']).out).toMatch(/Written differently from article to article\n {2}Gonzalo Ib[aá][nñ]ez: \S+\n {4}also Gonzalo Ib[aá][nñ]ez: \S+\n/)
  })
  it('prints JSON', () => {
    const { files } = JSON.parse(folder.run(['names', 'story.txt', '--no-config', '--json']).out)
    expect(files[0].names.map(({ name }: { name: string }) => name)).toEqual(['Gonzalo Duque', 'Marta Ruiz'])
  })
  it('refuses a language that does not exist', () => {
    const { code, err } = folder.run(['names', 'short.txt', '--no-config', '--lang', 'english'])
    expect([code, err]).toEqual([2, expect.stringContaining('did you mean “en”')])
  })
  it('takes the source as proof', () => {
    folder.write('short.txt', 'The baker Kimberly Churches opened her shop.\n')
    folder.write('fuente.txt', 'La panadera Kimberly Iglesias abrió su tienda.\n')
    expect(folder.run(['names', 'short.txt', '--no-config', '--source', 'fuente.txt']).out).toContain('Kimberly Iglesias')
  })
  it('says that a file is not there', () => {
    const { err, code } = folder.run(['names', 'missing.txt', '--no-config'])
    expect([err.startsWith('copydesk: '), code]).toEqual([true, 2])
  })
})

describe('names in the configuration', () => {
  it('are taken from a file of the house', () => {
    folder.write('house.yaml', 'accept: [Gonzalo Duke]\ncanonical:\n  Kyiv: [Kiev]\n')
    folder.write('copydesk.config.yaml', 'names:\n  file: house.yaml\n  diacritics: drop\n')
    folder.write('kyiv.txt', `${ARTICLE}\nThen he called Kiev.\n`)
    const { out, code } = folder.run(['lint', 'kyiv.txt', '--format', 'json', '--rule', '*=off', '--rule', 'names/=on'])
    const findings = JSON.parse(out).files[0].findings as { rule: string; text: string }[]
    expect(findings.map(({ rule, text }) => [rule, text])).toEqual([['names/mangled-name', 'Kiev']])
    expect(code).toBe(1)
  })
  it('with a fault name the place', () => {
    folder.write('house.yaml', 'acept: [Gonzalo Duke]\n')
    expect(folder.run(['lint', 'kyiv.txt']).err).toContain('house.yaml:1:1: “acept” is no key')
  })
})
