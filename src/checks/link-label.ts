import type { Block } from '../model/document.ts'
import type { DocumentCheck } from './check.ts'
import { lineDeletion } from './line-deletion.ts'

const LONGEST = 240
/** Characters in which the label stands, at either end of the line. */
const REACH = 40
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const ACTS = wordsOf('read see watch look listen know learn discover find check review consult reading discovering learning')
const OTHERS = wordsOf('also more too here out about it next now the this full video videos photo photos gallery further you can please and to keep continue article note news complete story')
/** Arrows and the like before the label; a hyphen or a star before it is a list. */
const ARROWS = '>\u00bb\u203a\u2192\u25b6\u25ba\u25b8\u27a1\u27a4\u{1f449}'
const AT_START = new RegExp(`^([${ARROWS}\\ufe0f ]{0,6})((?:\\p{L}+ ){0,4}\\p{L}+) ?(?:([|\u00bb\u203a\u2192\u25b6\u25ba\u27a1])|:) ?(?=[\\p{L}\\d“"‘'¿¡])`, 'u')
const AT_END = /[»→›►▶➡|] ?((?:\p{L}+ ){0,4}\p{L}+)$/u
/** “Also Read Council meets in May”: capitals part the label from the headline. */
const TITLED = /^(?:Also Read|Read Also|See Also|Also See|Also Watch|Watch Also|Read Too) {1,3}(?=[\p{Lu}“"])/u
const SENTENCE_END = /[.!?]["”’]?$/
const MARKS = /[|>»›→▶►▸➡➤]|\u{1f449}/u
const LEAST = 12

/** Finds lines that are links to other articles by their form: a label of reading words beside a bar or an arrow, and a headline. */
export const linkLabel: DocumentCheck = {
  name: 'link-label',
  describe: 'A line that is a link by its form: “Know more | …”, “>> Read more: …”, “… » Read here”.',
  layer: 'block',
  options: {},
  placeholders: [],
  run(document, _rule, report) {
    for (const block of document.blocks) {
      if (!mayBeLink(block) || !isLink(document.text.slice(block.start, block.end))) continue
      const { start, end } = block
      report({ start, end, fixes: [{ edits: [lineDeletion(document, block)], title: 'Delete the line' }] })
    }
  },
}

const mayBeLink = ({ index, role, start, end }: Block): boolean => index > 0 && role !== 'interface' && role !== 'quotation' && end - start < LONGEST

function isLink(line: string): boolean {
  if (TITLED.test(line)) return !SENTENCE_END.test(line)
  if (!MARKS.test(line.slice(0, REACH)) && !MARKS.test(line.slice(-REACH))) return false
  const start = AT_START.exec(line)
  if (start && (start[3] || start[1].trim() !== '') && isLabel(start[2]) && line.length - start[0].length >= LEAST) return true
  const end = AT_END.exec(line.slice(-REACH))
  return end !== null && isLabel(end[1]) && line.length - end[0].length >= LEAST
}

/** Whether all words are of labels, and one of them asks for reading. */
function isLabel(label: string): boolean {
  const words = label.toLowerCase().split(' ')
  return words.some((word) => ACTS.has(word)) && words.every((word) => ACTS.has(word) || OTHERS.has(word))
}
