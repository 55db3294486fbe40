import type { Rule } from '../model/rule.ts'
import { option } from './check.ts'
import { wordHashes, type WordHashes } from './word-hashes.ts'

const known = new WeakMap<Rule, Map<string, WordHashes>>()
const MARKS = /[\u0300-\u036f]/g

/** The words that a rule lists in one of its options, as hashes; made once for each rule. */
export function ruleWords(rule: Rule, name: string): WordHashes {
  let sets = known.get(rule)
  if (!sets) known.set(rule, (sets = new Map()))
  let words = sets.get(name)
  if (!words) {
    words = wordHashes(option<readonly string[]>(rule, name).join(' ').toLowerCase().normalize('NFD').replace(MARKS, ''))
    sets.set(name, words)
  }
  return words
}
