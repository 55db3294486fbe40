import { expect, it } from 'vitest'
import { similarBlock } from '../../src/checks/similar-block.ts'
import { matchesOf } from '../support/run-check.ts'

const FIRST = 'The harbor of Sines has been closed since Sunday night because of the storm, and nobody in the port knows when it will open.'
const verdicts = (...blocks: string[]) => matchesOf(similarBlock, ['Harbor closed', 'It rains.', ...blocks, 'It snows.'].join('\n\n')).map(({ status, values }) => [status, values?.line])

it('a paragraph that is nearly the same is found, in doubt when it stands apart', () => {
  const second = FIRST.replace('will open', 'is going to open')
  expect(verdicts(FIRST, second)).toEqual([[undefined, '5']])
  expect(verdicts(FIRST, 'It thunders.', second)).toEqual([['suspicious', '5']])
})

it('keeps silent where figures or names differ, and on captions', () => {
  expect(verdicts(FIRST, FIRST.replace('Sines', 'Porto'))).toEqual([])
  expect(verdicts(`${FIRST} It has 30 boats.`, `${FIRST} It has 40 boats.`)).toEqual([])
  expect(verdicts(`${FIRST} REUTERS/Ana Solís`, `${FIRST.replace('when', 'if')} REUTERS/Ana Solís`)).toEqual([])
})
