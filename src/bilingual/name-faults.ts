import { TokenFlag } from '../model/document.ts'
import { givenReplaced } from './given-replaced.ts'
import { bareOf } from './name-evidence.ts'
import { extraRuns, mayBeAdded } from './name-extra.ts'
import { nameHoles, type NameHole } from './name-hole.ts'
import { lostRuns } from './name-lost.ts'
import { isHeadlineCase, runOf, type NameRun } from './name-runs.ts'
import { CAPITALS_TELL, isAcronym, isComparable, isDerived, sceneOf, standsInTarget, type Scene, type Unmatched } from './name-scene.ts'
import type { Pair, PairSide, PairUnit } from './pair.ts'

export type { NameRun } from './name-runs.ts'

/** A name that one side has and the other lacks. */
export interface NameFault {
  /** `hole`: a word is missing, of whatever name. */
  readonly kind: 'replaced' | 'added' | 'lost' | 'hole'
  readonly source?: NameRun
  readonly target?: NameRun
}

/** Compares the names of two sentences. */
export function nameFaults(unit: PairUnit, pair: Pair): NameFault[] {
  const { source, target } = unit
  if (target.language !== 'en' || !isComparable(source.language) || isHeadlineCase(target) || source.words.length === 0 || target.words.length === 0) return []
  const scene = sceneOf(unit, pair)
  const faults = judged(extraRuns(scene), lostRuns(scene), scene)
  const given = faults.length === 0 ? givenReplaced(scene) : undefined
  return given ? [{ kind: 'replaced', ...given }] : faults
}

/** Pairs names that only the target has with names that only the source has: what is left was added or lost. */
function judged(extra: readonly Unmatched[], lost: readonly Unmatched[], scene: Scene): NameFault[] {
  const { source, target } = scene.unit
  const faults: NameFault[] = []
  // Words that are hardly names leave translations to those that are.
  const open = [...lost.filter(({ evidence }) => evidence !== 'weak'), ...lost.filter(({ evidence }) => evidence === 'weak')]
  const names = extra.filter(({ evidence }) => evidence !== 'weak')
  const plain = extra.filter(({ evidence }) => evidence === 'weak')
  const take = (fits: (other: Unmatched) => boolean): Unmatched | undefined => {
    const at = open.findIndex(fits)
    return at < 0 ? undefined : open.splice(at, 1)[0]
  }
  for (const { run, evidence } of names) {
    const vague = run.words.every((word) => word.allCaps || isDerived(word, scene.world))
    const partner = take((other) => other.evidence === 'sure') ?? (source.language === 'de' || vague ? undefined : (take((other) => other.evidence === 'likely') ?? take(() => true)))
    const adjective = partner ? undefined : vague && evidence === 'sure' ? otherCountry(run, scene) : undefined
    if (partner || adjective) faults.push({ kind: 'replaced', source: partner?.run ?? adjective, target: run })
    else if (mayBeAdded(run, evidence, scene)) faults.push({ kind: 'added', target: run })
  }
  // Letters or a country in place of a name that the tables know.
  const at = plain.findIndex(({ run }) => run.words.every((word) => isAcronym(word, target) || scene.world.byEnglish(bareOf(word)).some(({ loose }) => !loose)))
  const swapped = at < 0 ? undefined : take(({ known }) => known === true)
  if (swapped) faults.push({ kind: 'replaced', source: swapped.run, target: plain.splice(at, 1)[0].run })
  const cased = CAPITALS_TELL.test(source.language)
  const holes = nameHoles(target, open.some(({ evidence }) => evidence === 'sure' || cased))
  for (const { run, evidence, known } of open) {
    // A hole in the sentence is where the name was.
    const at = holes.findIndex(({ strong }) => strong || (cased && evidence !== 'weak') || evidence === 'sure')
    const [hole] = at < 0 ? [] : holes.splice(at, 1)
    // A capitalised phrase without a counterpart may be its translation.
    const isKept = known || (run.words.length > 1 && !(run.words[0].flags & (TokenFlag.quoted | TokenFlag.title)) && (evidence === 'sure' || scene.far))
    const other = hole || isKept ? undefined : plain.shift()
    if (hole || (!other && evidence !== 'weak' && (evidence === 'sure' || cased))) faults.push({ kind: 'lost', source: run, target: hole && runOfHole(hole, target) })
  }
  for (const hole of holes) if (hole.strong && faults.length === 0) faults.push({ kind: 'hole', target: runOfHole(hole, target) })
  return faults
}

const runOfHole = ({ start, end }: NameHole, { document }: PairSide): NameRun => ({ words: [], start, end, text: document.text.slice(start, end) })

/** What adjectives of countries add to the stems of the tables, in the languages of the sources. */
const ADJECTIVE = /^(?:(?:i|e)?[oae]s?|i?sch\w*|es(?:a|as|es|i|e)?|[eo]i?s(?:e|es)?|ais(?:e|es)?|(?:i|e)?an[oiae]s?|i?en(?:ne|s|nes)?|ens[ei]s?|s?k\w*)$/

/** An adjective of a country in the source that the target lacks: “russische” beside “Ukrainian”. */
function otherCountry({ words }: NameRun, scene: Scene): NameRun | undefined {
  const { source } = scene.unit
  if (source.language !== 'de' && !CAPITALS_TELL.test(source.language)) return undefined
  const own = new Set(words.flatMap((word) => scene.world.byEnglish(bareOf(word))))
  const found = source.words.find(({ latin, capital }) => {
    if (capital || latin.length < 4) return false
    const names = scene.world.byForeign(latin).filter(({ loose, foreign }) => !loose && foreign.some((form) => form.length > 2 && latin.startsWith(form) && ADJECTIVE.test(latin.slice(form.length))))
    return names.length > 0 && names.every((name) => !own.has(name) && !standsInTarget(name, scene))
  })
  return found && runOf([found], source)
}
