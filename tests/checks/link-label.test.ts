import { expect, it } from 'vitest'
import { linkLabel } from '../../src/checks/link-label.ts'
import { found, mended } from '../support/run-check.ts'

const around = (line: string) => `The bridge is open again.\n\n${line}\n\nLorries may use it from Monday.\n`

it.each(['KNOW MORE | Storm closes the harbour.', '▶ Watch the video: storm closes the harbour', '>> Read more: Storm closes the harbour', 'What the captain said » Read here', 'Read Also Storm closes the harbour'])('takes the link “%s”', (line) => {
  expect(mended(linkLabel, around(line))).toBe('The bridge is open again.\n\nLorries may use it from Monday.\n')
})

it.each(['Read more: Storm closes the harbour', 'Also Read was the name of the shop.', 'Learn | Do', '> Storm closes the harbour: again', 'Norway | 12 | 4', 'Read the news: the captain is well'])('leaves “%s” alone', (line) => {
  expect(found(linkLabel, around(line))).toEqual([])
})
