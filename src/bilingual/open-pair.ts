import type { Document } from '../model/document.ts'
import type { NameData } from '../names/data.ts'
import type { CharTables } from '../text/char-tables.ts'
import { align, type Bead, type Piece } from './align.ts'
import { usualRatio } from './length-bounds.ts'
import { primary, sideOf, type Gap, type Pair, type PairSide, type PairUnit } from './pair.ts'

/** Beads that cost more are no evidence that their sides say the same. */
const DOUBTFUL = 5
const START = 5
const NAME_START = 4

/** Puts a text beside its source. A segment is one unit; an article is aligned by sentences. */
export function openPair(source: Document, target: Document, tables: CharTables, names: NameData | undefined): Pair {
  const languages = [primary(source.language), primary(target.language)] as const
  const about = { source, target, sourceLanguage: languages[0], targetLanguage: languages[1], tables, names }
  if (target.scope === 'segment') {
    const unit: PairUnit = { source: sideOf(source, tables, languages[0], 0, source.tokens.count), target: sideOf(target, tables, languages[1], 0, target.tokens.count), confidence: 1 }
    return { ...about, units: [unit], omitted: [], added: [], ...covered([unit.source], [unit.target], [unit]) }
  }
  const own = sentencesOf(source, tables, languages[0])
  const others = sentencesOf(target, tables, languages[1])
  const ratio = usualRatio(languages[0], languages[1])
  const beads = align(piecesOf(own, ratio), piecesOf(others, 1))
  return { ...about, ...unitsOf(beads, own, others, source, target, tables, languages) }
}

function unitsOf(beads: readonly Bead[], own: readonly PairSide[], others: readonly PairSide[], source: Document, target: Document, tables: CharTables, [from, to]: readonly [string, string]): Pick<Pair, 'units' | 'omitted' | 'added' | 'coverage'> {
  const units: PairUnit[] = []
  const omitted: Gap[] = []
  const added: Gap[] = []
  let [sourceAt, targetAt] = [0, 0]
  for (const { sourceFirst, sourceEnd, targetFirst, targetEnd, cost } of beads) {
    if (sourceFirst === sourceEnd) for (const side of others.slice(targetFirst, targetEnd)) added.push({ side, at: sourceAt, confidence: 0.7 })
    else if (targetFirst === targetEnd) for (const side of own.slice(sourceFirst, sourceEnd)) omitted.push({ side, at: targetAt, confidence: 0.7 })
    else if (cost <= DOUBTFUL) {
      units.push({
        source: sourceEnd - sourceFirst === 1 ? own[sourceFirst] : sideOf(source, tables, from, own[sourceFirst].firstToken, own[sourceEnd - 1].endToken),
        target: targetEnd - targetFirst === 1 ? others[targetFirst] : sideOf(target, tables, to, others[targetFirst].firstToken, others[targetEnd - 1].endToken),
        confidence: Math.max(0.1, Math.min(1, 1 - cost / (2 * DOUBTFUL))),
      })
    }
    sourceAt = own[sourceEnd - 1]?.end ?? sourceAt
    targetAt = others[targetEnd - 1]?.end ?? targetAt
  }
  return { units, omitted, added, ...covered(own, others, units) }
}

function covered(own: readonly PairSide[], others: readonly PairSide[], units: readonly PairUnit[]): Pick<Pair, 'coverage'> {
  const count = (sides: readonly PairSide[]): number => sides.reduce((sum, { firstToken, endToken }) => sum + endToken - firstToken, 0)
  return {
    coverage: {
      sourceWords: count(own),
      alignedSourceWords: count(units.map(({ source }) => source)),
      targetWords: count(others),
      alignedTargetWords: count(units.map(({ target }) => target)),
    },
  }
}

function sentencesOf(document: Document, tables: CharTables, language: string): PairSide[] {
  const { sentences, sentenceCount, tokens, blocks } = document
  const sides: PairSide[] = []
  let block = 0
  for (let sentence = 0; sentence < sentenceCount; sentence++) {
    const first = sentences[sentence]
    while (blocks[block].endToken <= first) block++
    const end = Math.min(sentence + 1 < sentenceCount ? sentences[sentence + 1] : tokens.count, blocks[block].endToken)
    sides.push(sideOf(document, tables, language, first, end))
  }
  return sides
}

const piecesOf = (sides: readonly PairSide[], ratio: number): Piece[] => sides.map((side) => ({ length: side.text.length * ratio, anchors: anchorsOf(side) }))

/** Figures, and the beginnings of capitalised and long words as they sound: cognates meet there. */
function anchorsOf({ words, numbers }: PairSide): string[] {
  const anchors = numbers.filter(({ form }) => form === 'figure').map(({ values }) => `#${values[0]}`)
  for (const { latin, capital, spelling } of words) if (latin.length >= 6 || (capital && latin.length >= 3)) anchors.push(spelling.sound.slice(0, capital ? NAME_START : START))
  return anchors
}
