import { describe, expect, it } from 'vitest'
import { quotationPairing } from '../../src/checks/quotation-pairing.ts'
import { found, mended } from '../support/run-check.ts'

const unclosed = { kind: 'unclosed' }
const unopened = { kind: 'unopened' }
const article = (...blocks: string[]) => blocks.join('\n\n')
const HEAD = 'Strike at the harbor'
const TAIL = 'The talks go on tomorrow.'

describe('a quotation that does not close', () => {
  it('is found where the next paragraph is the narrator’s', () => {
    const text = article(HEAD, 'Ruiz said: “We are tired. We will not go back to work.', TAIL)
    expect(found(quotationPairing, text, { options: unclosed })).toEqual(['“We'])
    expect(mended(quotationPairing, text, { options: unclosed })).toBe(article(HEAD, 'Ruiz said: “We are tired. We will not go back to work.”', TAIL))
  })

  it('is legal when the next paragraph opens again, also across captions and lines of the page', () => {
    expect(found(quotationPairing, article(HEAD, '“We are tired.', '“We will not go back,” Ruiz said.', TAIL), { options: unclosed })).toEqual([])
    expect(found(quotationPairing, article(HEAD, '“We are tired.', 'Cranes stand still in the port. REUTERS/Ana Solís', 'Read also', '“We will not go back,” Ruiz said.', TAIL), { options: unclosed })).toEqual([])
  })

  it('is legal when a later paragraph closes it', () => {
    expect(found(quotationPairing, article(HEAD, 'Ruiz said: “We are tired.', 'We will not go back.”', TAIL), { options: unclosed })).toEqual([])
    expect(found(quotationPairing, article(HEAD, 'Ruiz said: “We are tired.', 'We will not go back.”', TAIL), { options: unopened })).toEqual([])
  })

  it('is legal where paragraphs of a running quotation were joined', () => {
    expect(found(quotationPairing, article(HEAD, 'Ruiz said: “We are tired. “We will not go back,” he added.', TAIL), { options: unclosed })).toEqual([])
  })

  it('is no fault where the text breaks off', () => {
    expect(found(quotationPairing, article(HEAD, 'Ruiz said: “We are tired and we will'), { options: unclosed })).toEqual([])
  })

  it('closes before the attribution', () => {
    expect(mended(quotationPairing, article(HEAD, '“We are tired of waiting, the union leader said on Monday.', TAIL), { options: unclosed })).toContain('“We are tired of waiting,” the union leader said on Monday.')
    expect(mended(quotationPairing, article(HEAD, '“We are tired of waiting, said Ruiz.', TAIL), { options: unclosed })).toContain('waiting,” said Ruiz.')
  })

  it('gets no fix where nobody can know its end', () => {
    expect(mended(quotationPairing, article(HEAD, 'They spoke of “black cranes and left the room.', TAIL), { options: unclosed })).toContain('“black cranes and left the room.')
  })

  it('in a lone segment is reported only when the attribution shows its end', () => {
    expect(found(quotationPairing, '“We are tired of waiting.', { options: unclosed, scope: 'segment' })).toEqual([])
    expect(found(quotationPairing, '“We are tired of waiting, he said.', { options: unclosed, scope: 'segment' })).toEqual(['“We'])
  })

  it('is not looked for in program text', () => {
    expect(found(quotationPairing, article(HEAD, 'Write class="wide> in the page.', TAIL), { options: unclosed })).toEqual([])
  })
})

describe('a quotation that does not open', () => {
  it('opens at the start of its sentence or after the colon', () => {
    expect(mended(quotationPairing, article(HEAD, 'It rained. We are tired,” Ruiz said.', TAIL), { options: unopened })).toContain('It rained. “We are tired,” Ruiz said.')
    expect(mended(quotationPairing, article(HEAD, 'Ruiz was clear: We are tired.”', TAIL), { options: unopened })).toContain('Ruiz was clear: “We are tired.”')
  })

  it('is not seen in inches and damaged apostrophes', () => {
    expect(found(quotationPairing, article(HEAD, 'A 15" screen and the workers" hall were lost.', TAIL), { options: unopened })).toEqual([])
  })
})

describe('marks of the wrong form', () => {
  it('are turned', () => {
    expect(mended(quotationPairing, 'He calls it ”a trap” and a “lost year“ for all.', { options: { kind: 'reversed' } })).toBe('He calls it “a trap” and a “lost year” for all.')
  })

  it('are matched', () => {
    const mismatched = { kind: 'mismatched' }
    expect(mended(quotationPairing, '“We are tired," he said.', { options: mismatched })).toBe('“We are tired,” he said.')
    expect(mended(quotationPairing, '“We are tired,’ he said.', { options: mismatched })).toBe('“We are tired,” he said.')
    expect(mended(quotationPairing, 'In the ‘90s he said: ‘We are tired,” and left.', { options: mismatched })).toBe('In the ‘90s he said: “We are tired,” and left.')
  })

  it('do not count as lost', () => {
    for (const kind of ['unclosed', 'unopened']) expect(found(quotationPairing, article(HEAD, 'He calls it ”a trap” and “a shame".', TAIL), { options: { kind } })).toEqual([])
  })
})
