import { expect, it } from 'vitest'
import { headlineTail } from '../../src/checks/headline-tail.ts'
import { found, mended } from '../support/run-check.ts'

const under = (headline: string) => `${headline}\n\nThe navy closed the port on Monday night.\n\nRelatives wait on the pier.`

it.each(['Storm closes the port | Weather | The Paita Post', 'Storm closes the port | Paita.pe', 'Storm closes the port – Paitanews.pe', 'Storm closes the port - 2024-02-16 01:28:32', 'Storm closes the port — PT24 — Paita Television', 'Storm closes the port 09:40', 'Storm closes the port September 3 14:51'])('takes what the page added off “%s”', (headline) => {
  expect(mended(headlineTail, under(headline))).toBe(under('Storm closes the port'))
})

it.each(['Opinion | Storm closes the port', 'Storm closes the port | what we know so far', 'Storm closes the port – Admiral Prado', 'Storm closes the port - again', 'A | B', 'The port from 2019 – 2024', 'Storm closes the port at 09:40', 'The runner of Paita set a time of 02:09'])('leaves “%s” alone', (headline) => {
  expect(found(headlineTail, under(headline))).toEqual([])
})
