import { expect, it } from 'vitest'
import { repeatedItem } from '../../src/checks/repeated-item.ts'
import { found } from '../support/run-check.ts'

it('an item that stands twice in a list is found', () => {
  expect(found(repeatedItem, 'They brought bread, water and bread, and saw the former mayor and the former mayor.')).toEqual(['bread, water and bread', 'the former mayor and the former mayor'])
})

it('keeps silent where the second one is only a part of an item', () => {
  expect(found(repeatedItem, 'They sold water, bread and water pumps, more and more, at sea and at sea level.')).toEqual([])
})
