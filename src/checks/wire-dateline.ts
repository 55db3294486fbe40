import type { Block } from '../model/document.ts'
import type { DocumentCheck, Report } from './check.ts'

/** Datelines are short: what follows further on in the paragraph is text. */
const HEAD = 90

/** “Mexico City.- The minister”, “Lima, January 4.- The”: the stop and the dash of Spanish and Italian wires. */
const STOP_DASH = /^[\p{Lu}(][\p{L}\d ,()./’'-]{1,60}?[\p{L}\d)](\.[-–—]) ?(?=[\p{Lu}“"‘«])/u
/** “(Seoul = Yonhap News)”, “[Busan=Newsis] Reporter Kim Min =”: place and agency of Korean wires. */
const EQUALS = /^([[(] ?)([\p{Lu}][\p{L} -]{1,24}?) ?= ?([\p{Lu}][\p{L}\d ]{1,24}?)( ?[\])])/u

/** Finds datelines at the head of a paragraph in the form of the foreign wire, and writes them as English does. */
export const wireDateline: DocumentCheck = {
  name: 'wire-dateline',
  describe: 'A dateline in the form of a foreign wire at the head of a paragraph.',
  layer: 'mark',
  options: {},
  placeholders: [],
  run(document, _rule, report) {
    for (const block of document.blocks) {
      if (block.role !== 'paragraph' && block.role !== 'dateline') continue
      const head = document.text.slice(block.start, Math.min(block.end, block.start + HEAD))
      if (head.includes('.-') || head.includes('.–') || head.includes('.—')) reportStopDash(block, head, report)
      else if (head.includes('=')) {
        const found = EQUALS.exec(head)
        if (found) report({ start: block.start, end: block.start + found[0].length, fixes: [{ edits: [{ start: block.start, end: block.start + found[0].length, text: `${found[2].toUpperCase()} (${found[3]}) —` }] }] })
      }
    }
  },
}

function reportStopDash(block: Block, head: string, report: Report): void {
  const found = STOP_DASH.exec(head)
  if (!found) return
  const start = block.start + found[0].lastIndexOf(found[1])
  const end = block.start + found[0].length
  report({ start: block.start, end: start + found[1].length, fixes: [{ edits: [{ start, end, text: ' — ' }] }] })
}
