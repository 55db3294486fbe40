import { describe, expect, it } from 'vitest'
import { readGlossary } from '../../src/workspace/glossary.ts'
import { workFolder } from '../support/command.ts'

const { write, run } = workFolder()
const TBX = `<?xml version="1.0"?>
<!-- terms of the port desk -->
<martif type="TBX" xml:lang="en"><text><body>
  <termEntry id="1">
    <langSet xml:lang="es"><tig><term>muelle norte</term></tig></langSet>
    <langSet xml:lang="en">
      <tig><term>north dock</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
      <tig><term>northern quay</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
    </langSet>
  </termEntry>
  <termEntry id="2">
    <langSet xml:lang="es"><tig><term>R&amp;D Mar</term><note>do not translate</note></tig></langSet>
    <langSet xml:lang="en"><tig><term>R&amp;D Mar</term></tig></langSet>
  </termEntry>
</body></text></martif>`
const NEW_TBX = '<tbx><text><body><conceptEntry><langSec xml:lang="de"><termSec><term>Talsperre</term></termSec></langSec><langSec xml:lang="en"><termSec><term>dam</term></termSec></langSec></conceptEntry></body></text></tbx>'

describe('a glossary', () => {
  it('is a table with named columns, in any order and with quoted cells', () => {
    const path = write('columns.csv', 'target,source,forbidden,status,note\r\n"north dock | northern dock",muelle norte,"northern quay|""wharf""",,"as the port, itself, says"\r\n,Casa Rosada,,do not translate,\r\n')
    expect(readGlossary(path)).toEqual([
      { source: ['muelle norte'], target: ['north dock', 'northern dock'], forbidden: ['northern quay', '"wharf"'] },
      { source: ['Casa Rosada'], target: [], keep: true },
    ])
  })
  it('is a table with columns named for languages, or without names, parted by semicolons or tabs', () => {
    expect(readGlossary(write('languages.csv', 'es;en\nmuelle;dock\n'))).toEqual([{ source: ['muelle'], target: ['dock'], sourceLanguage: 'es', targetLanguage: 'en' }])
    expect(readGlossary(write('plain.tsv', 'muelle\tdock\ta place for ships\n# a remark\tof the desk\n'))).toEqual([{ source: ['muelle'], target: ['dock'] }])
  })
  it('is TBX of the old form and of the new one, in both directions', () => {
    expect(readGlossary(write('old.tbx', TBX)).filter(({ sourceLanguage }) => sourceLanguage === 'es')).toEqual([
      { source: ['muelle norte'], target: ['north dock'], forbidden: ['northern quay'], sourceLanguage: 'es', targetLanguage: 'en' },
      { source: ['R&D Mar'], target: ['R&D Mar'], keep: true, sourceLanguage: 'es', targetLanguage: 'en' },
    ])
    expect(readGlossary(write('new.tbx', NEW_TBX)).map(({ source, sourceLanguage }) => [source[0], sourceLanguage])).toEqual([['Talsperre', 'de'], ['dam', 'en']])
  })
  it('that is missing, empty or faulty is told in one sentence', () => {
    expect(() => readGlossary('none.csv')).toThrow('There is no glossary “none.csv”; check the spelling.')
    expect(() => readGlossary(write('empty.csv', 'source,target\n'))).toThrow(/holds no term/)
    expect(() => readGlossary(write('half.csv', 'muelle,dock\npuerto,\n'))).toThrow(/line 2: “puerto” has no rendering/)
    expect(() => readGlossary(write('page.xml', '<html></html>'))).toThrow(/is no TBX/)
  })
})

describe('copydesk lint with a glossary', () => {
  write('story.es.txt', 'Los muelles norte y sur del puerto crecen, y la Casa Rosada no respondió.\n')
  write('story.en.txt', 'The north and south Quays of the port grow, and the Pink House did not answer.\n')
  write('terms.csv', 'source,target,forbidden,status\nmuelle,dock,quay,\nCasa Rosada,,,do not translate\n')
  const rules = (...args: string[]) =>
    JSON.parse(run(['lint', 'story.en.txt', '--source', 'story.es.txt', '--format', 'json', ...args]).out).files[0].findings.filter(({ rule }: { rule: string }) => rule.startsWith('terminology/')).map(({ rule, text, source, fixes }: { rule: string; text: string; source: { text: string }; fixes: { edits: { text: string }[] }[] }) => [rule, text, source.text, fixes[0]?.edits[0].text ?? null])
  const expected = [
    ['terminology/glossary-translated', 'The north and south Quays of the port grow, and the Pink House did not answer.', 'Casa Rosada', null],
    ['terminology/glossary-forbidden', 'Quays', 'muelles', 'Docks'],
  ]
  it('takes it from the command line', () => expect(rules('--glossary', 'terms.csv')).toEqual(expected))
  it('takes it from the configuration', () => {
    write('copydesk.config.yaml', 'glossary: terms.csv\n')
    expect(rules()).toEqual(expected)
  })
  it('says when it is not there, with exit code 2', () => {
    expect(run(['lint', 'story.en.txt', '--glossary', 'other.csv'])).toMatchObject({ code: 2, err: 'copydesk: There is no glossary “other.csv”; check the spelling.\n' })
  })
})
