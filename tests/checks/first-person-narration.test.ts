import { expect, it } from 'vitest'
import { firstPersonNarration } from '../../src/checks/first-person-narration.ts'
import { found } from '../support/run-check.ts'

const story = (sentence: string, headline = 'Region builds homes for the young') => `${headline}

The government announced new aid on Monday after a meeting with the mayors of the valley, who had asked for it since the spring.

${sentence}

The minister said that the land belongs to the state. The opposition said that the plan comes too late for those who left the valley, and for their children.`

it('finds a lone plan in the first person', () => {
  expect(found(firstPersonNarration, story('We will build 3,000 homes in the region, and the first will be ready in June.'))).toEqual(['We will'])
})

it('keeps silent where the first person is at home', () => {
  for (const sentence of ['“We will build 3,000 homes,” he said.', 'We have asked the minister for comment.', 'We will build homes. We will plant trees, and we will sing.', 'I was there. We will build homes.', 'The plan is the largest that we have seen.', 'We know what follows.']) {
    expect(found(firstPersonNarration, story(sentence))).toEqual([])
  }
  expect(found(firstPersonNarration, story('We will build 3,000 homes in the region.', 'Opinion: build homes for the young'))).toEqual([])
})

const options = { person: 'second' }

it('finds a lone “your” in a sentence about somebody else', () => {
  expect(found(firstPersonNarration, story('The mayor, who won twice, has said nothing of his plans, and nobody knows what your future will be.'), { options })).toEqual(['your'])
})

it('keeps silent where everybody is meant, in quotations, and where readers are spoken to throughout', () => {
  for (const sentence of ['If you ask him, your house is safe.', '“Your house is safe,” he said of him.', 'You go out. You come home. Your house is safe, he thinks.', 'Your house is safe.']) {
    expect(found(firstPersonNarration, story(sentence), { options })).toEqual([])
  }
})
