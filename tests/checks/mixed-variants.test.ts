import { expect, it } from 'vitest'
import { mixedVariants } from '../../src/checks/mixed-variants.ts'
import { found, matchesOf, mended } from '../support/run-check.ts'

const mixed = 'The theater and the neighboring houses have a new color; the harbour is grey.'

it('reports once, at the first word of the rarer kind, and turns all of that kind', () => {
  expect(found(mixedVariants, mixed)).toEqual(['harbour'])
  expect(matchesOf(mixedVariants, mixed)[0].values).toMatchObject({ usual: 'American', other: 'British', count: '2' })
  expect(mended(mixedVariants, mixed)).toBe('The theater and the neighboring houses have a new color; the harbor is gray.')
})

it('passes over names and quotations', () => {
  expect(found(mixedVariants, 'The color of the Labour Party: “I like the colour,” she said.')).toEqual([])
})

it('does not take -ize for American', () => {
  expect(found(mixedVariants, 'They organize the harbour week and recognize the labour.')).toEqual([])
  expect(found(mixedVariants, 'They organise the color week.')).toHaveLength(1)
})
