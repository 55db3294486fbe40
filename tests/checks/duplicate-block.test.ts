import { describe, expect, it } from 'vitest'
import { duplicateBlock } from '../../src/checks/duplicate-block.ts'
import { found, matchesOf, mended } from '../support/run-check.ts'

const LONG = 'The harbor has been closed since Sunday night because of the storm, and nobody knows when it will open.'
const CAPTION = 'Boats lie in the harbor of Sines on Monday while the storm goes on. REUTERS/Ana Solís'
const lines = (...blocks: string[]) => blocks.join('\n')
const paragraphs = (...blocks: string[]) => blocks.join('\n\n')

describe('a block that stands twice', () => {
  it('is found once for each copy, the second and later ones, with the first one told', () => {
    const text = paragraphs('Harbor closed', 'It rains.', LONG, 'It rains hard.', LONG, 'It rains no more.', LONG)
    const matches = matchesOf(duplicateBlock, text)
    expect(matches.map(({ related }) => related?.[0].start)).toEqual([text.indexOf(LONG), text.indexOf(LONG)])
    expect(matches.map(({ start }) => start)).toEqual([text.indexOf(LONG, 60), text.lastIndexOf(LONG)])
  })

  it('goes with its line, and paragraphs stay parted as before', () => {
    expect(mended(duplicateBlock, paragraphs('Harbor closed', 'It rains.', LONG, LONG, 'It rains hard.'))).toBe(paragraphs('Harbor closed', 'It rains.', LONG, 'It rains hard.'))
    expect(mended(duplicateBlock, paragraphs('Harbor closed', lines(CAPTION, CAPTION), 'It rains hard.'))).toBe(paragraphs('Harbor closed', CAPTION, 'It rains hard.'))
    expect(mended(duplicateBlock, 'Harbor closed\r\n\r\nIt rains.\r\n\r\n' + LONG + '\r\n\r\n' + LONG)).toBe('Harbor closed\r\n\r\nIt rains.\r\n\r\n' + LONG)
  })

  it('is the same whatever its marks and capitals', () => {
    expect(found(duplicateBlock, paragraphs('Harbor closed', 'It rains.', LONG, 'It rains hard.', LONG.replace(',', '').toUpperCase()))).toHaveLength(1)
  })

  it('is safe to delete only beside its copy, in captions', () => {
    const safety = (text: string) => matchesOf(duplicateBlock, text).map(({ fixes, status }) => [fixes?.[0].safety, status])
    expect(safety(paragraphs('Harbor closed', 'It rains.', CAPTION, CAPTION))).toEqual([['safe', undefined]])
    expect(safety(paragraphs('Harbor closed', 'It rains.', CAPTION, 'It rains.', CAPTION))).toEqual([['review', 'suspicious']])
    expect(safety(paragraphs('Harbor closed', 'It rains.', LONG, LONG))).toEqual([['review', undefined]])
  })

  it('may be a question or a signature', () => {
    expect(found(duplicateBlock, paragraphs('Talks', 'It rains.', LONG.replace('.', '?'), 'No.', LONG.replace('.', '?')))).toEqual([])
    expect(found(duplicateBlock, paragraphs('Talks', 'It rains.', `– ${LONG}`, 'No.', `– ${LONG}`))).toEqual([])
  })

  it('of few words counts beside its copy, or as a sentence', () => {
    expect(found(duplicateBlock, paragraphs('Talks', 'It rains here.', 'Photo: Ana Solís', 'Photo: Ana Solís', 'Sports', 'It snows.', 'Sports'), { options: { kind: 'short' } })).toEqual(['Photo: Ana Solís'])
  })

  it('that repeats the headline is only told', () => {
    expect(found(duplicateBlock, paragraphs('Harbor of Sines closed by a storm', 'It rains.', 'Harbor of Sines closed by a storm', 'It snows.'), { options: { kind: 'opening' } })).toEqual(['Harbor of Sines closed by a storm'])
  })
})
