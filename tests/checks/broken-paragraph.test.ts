import { expect, it } from 'vitest'
import { brokenParagraph } from '../../src/checks/broken-paragraph.ts'
import { found, matchesOf, mended } from '../support/run-check.ts'

const torn = 'Town gets its ferry back\n\nThe ferry was sold last year to the owner of the\n\nshipyard\n\nwho promised to keep all of the crew and both boats.\n'

it('joins the parts of a torn paragraph with one finding', () => {
  expect(matchesOf(brokenParagraph, torn)).toHaveLength(1)
  expect(mended(brokenParagraph, torn)).toBe('Town gets its ferry back\n\nThe ferry was sold last year to the owner of the shipyard who promised to keep all of the crew and both boats.\n')
})

it('keeps silent on lists without bullets and on whole paragraphs', () => {
  expect(found(brokenParagraph, 'What the company promised\n\nThe town was promised these things by the company\n\ntwo new boats for the island and the mainland\n\na lower fare for the pupils\n')).toEqual([])
  expect(found(brokenParagraph, 'Ferry back\n\nThe ferry was sold last year to the owner of the shipyard.\n\niPhones were handed out to all of the crew on Monday.\n')).toEqual([])
})
