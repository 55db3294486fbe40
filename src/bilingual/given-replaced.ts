import { Bit, Ref } from '../names/format.ts'
import type { NameData } from '../names/data.ts'
import { similar } from './cognates.ts'
import { runOf, type NameRun } from './name-runs.ts'
import type { Scene } from './name-scene.ts'
import type { PairSide, PairWord } from './pair.ts'

/** “Jean Marchal” where the source has Yves Marchal: another given name of the tables before one surname. */
export function givenReplaced({ unit: { source, target }, pair: { names }, far, sourceText, targetText }: Scene): { source: NameRun; target: NameRun } | undefined {
  if (!names || far) return undefined
  for (const [given, surname] of fullNames(target, names)) {
    if (sourceText.includes(` ${given.spelling.phrase} `)) continue
    for (const [own, same] of fullNames(source, names)) {
      if (same.latin !== surname.latin || own.latin === given.latin || targetText.includes(` ${own.spelling.phrase} `)) continue
      if (!similar(own.latin, given.latin) && !areCounterparts(names, own, given)) return { source: runOf([own, same], source), target: runOf([given, surname], target) }
    }
  }
  return undefined
}

/** Given names of the tables with the capitalised word behind each. */
function* fullNames({ words, document }: PairSide, names: NameData): Generator<readonly [PairWord, PairWord]> {
  for (let at = 0; at + 1 < words.length; at++) {
    const [given, surname] = [words[at], words[at + 1]]
    if (given.capital && surname.capital && !surname.allCaps && surname.latin.length > 3 && document.text.slice(given.end, surname.start) === ' ' && !words[at - 1]?.capital && names.bitsOf(names.find(given.spelling.hash)) & Bit.given) yield [given, surname]
  }
}

/** Pedro and Peter: names of one class of the tables. */
function areCounterparts(names: NameData, a: PairWord, b: PairWord): boolean {
  const classes = (word: PairWord): number[] => [Ref.englishClass, Ref.foreignClass].flatMap((kind) => [...names.refs(names.find(word.spelling.hash), kind)])
  const own = classes(a)
  return classes(b).some((id) => own.includes(id))
}
