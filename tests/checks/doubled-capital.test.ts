import { expect, it } from 'vitest'
import { doubledCapital } from '../../src/checks/doubled-capital.ts'
import { found, mended } from '../support/run-check.ts'
import { shippedDesk } from '../support/rules.ts'

it('finds short function words and leaves plurals of initialisms', () => {
  expect(mended(doubledCapital, 'THe mayor met MPs, PMs and TVs; ANd she left.')).toBe('The mayor met MPs, PMs and TVs; And she left.')
})

it('leaves parts of longer expressions, addresses and titles', () => {
  expect(found(doubledCapital, 'See www.THe.org, THe-x, @THe and “THe Bridge”.')).toEqual([])
})

it('knows common words, and takes what stands twice for a name', async () => {
  const desk = await shippedDesk()
  const told = (text: string): string[] => desk.check({ text }).findings.filter(({ rule }) => rule === 'grammar/doubled-capital').map(({ text: words }) => words)
  expect(told('YEsterday the VMware server of EBrandner failed.')).toEqual(['YEsterday'])
  expect(told('The group UNited is new. The mayor likes UNited.')).toEqual([])
})
