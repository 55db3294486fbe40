import { Sign, TokenFlag, type Document } from '../model/document.ts'
import type { DocumentCheck } from './check.ts'
import { firstCode, has, isGlued, isLowerWord, isWord, lengthOf } from './tokens.ts'
import { wordHashes } from './word-hashes.ts'

const QUESTION = 0x3f
/** Words that go on within a sentence; addresses (“list?on=1”) end in other marks. */
const GO_ON = wordHashes('on and in the of to for at by with from is was a as but or which who that')
const LEAST = 3
/** / . ? & = - */
const OF_ADDRESSES = new Set([0x2f, 0x2e, 0x3f, 0x26, 0x3d, 0x2d])

/** Finds a question mark in the place of a dash or letter that got lost: “the hospitals?on strike”. */
export const strayQuestion: DocumentCheck = {
  name: 'stray-question',
  describe: 'A question mark between two words, in the place of a mark or letter that got lost.',
  layer: 'mark',
  options: {},
  needs: () => Sign.gluedStop,
  placeholders: [],
  run(document, _rule, report) {
    const { marks, markCount, tokens } = document
    for (let m = 0; m < markCount; m++) {
      const mark = marks[m]
      if (firstCode(document, mark) === QUESTION && lengthOf(tokens, mark) === 1 && mark > 0 && stands(document, mark)) report({ start: tokens.start[mark - 1], end: tokens.end[mark + 1] })
    }
  },
}

function stands(document: Document, mark: number): boolean {
  const { tokens } = document
  if (has(tokens, mark, TokenFlag.protected) || !isGlued(tokens, mark) || !isGlued(tokens, mark + 1) || !isLowerWord(tokens, mark + 1) || !GO_ON.has(tokens.hash[mark + 1])) return false
  if (!isWord(tokens, mark - 1) || lengthOf(tokens, mark - 1) < LEAST || has(tokens, mark - 1, TokenFlag.digits)) return false
  const isOfAddress = (token: number): boolean => token >= 0 && token < tokens.count && OF_ADDRESSES.has(firstCode(document, token))
  return !(isGlued(tokens, mark - 1) && isOfAddress(mark - 2)) && !(isGlued(tokens, mark + 2) && isOfAddress(mark + 2))
}
