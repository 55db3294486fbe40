import { parseRegExpLiteral, type AST } from '@eslint-community/regexpp'

const PROBE_LENGTH = 20_000
const PROBE_MILLISECONDS = 60
const PROBE_TRIES = 4

/**
 * Says why a regular expression may not be used in a rule, or nothing when it may: it must be valid, without back
 * references, without a repetition inside an unbounded repetition, and fast on long text of its own letters.
 */
export function regexFault(source: string, flags: string): string | undefined {
  let ast: AST.RegExpLiteral
  try {
    ast = parseRegExpLiteral(new RegExp(source, flags))
  } catch (error) {
    return `it is not valid: ${(error as Error).message.replace(/^Invalid regular expression: /, '')}`
  }
  const nested = findRunaway(ast.pattern, false)
  if (nested) return nested
  const letters = [...new Set(source.replace(/\\[a-zA-Z]|[^\p{L}\p{N} ]/gu, ''))].slice(0, 6)
  const regex = new RegExp(source, flags)
  for (const letter of [...letters, '1', 'a ', 'A']) {
    const probe = `${letter.repeat(PROBE_LENGTH / letter.length)}!`
    // A busy machine makes one try slow by chance; an expression that runs away is slow each time.
    if (fastest(PROBE_TRIES, () => regex.test(probe)) > PROBE_MILLISECONDS) return `it takes too long on 20,000 characters such as “${letter.repeat(3)}”`
  }
  return undefined
}

/** Whether whatever a valid regular expression matches begins with one of the ten digits. */
export const beginsWithDigit = (source: string): boolean => parseRegExpLiteral(new RegExp(source, 'u')).pattern.alternatives.every(({ elements }) => isDigitFirst(elements))

function isDigitFirst([first, ...others]: readonly AST.Node[]): boolean {
  switch (first?.type) {
    case 'Character':
      return isDigit(first.value)
    case 'CharacterSet':
      return first.kind === 'digit' && !first.negate
    case 'CharacterClass':
      return !first.negate && first.elements.length > 0 && first.elements.every((element) => isDigitFirst([element]))
    case 'CharacterClassRange':
      return isDigit(first.min.value) && isDigit(first.max.value)
    case 'Group':
    case 'CapturingGroup':
      return first.alternatives.every(({ elements }) => isDigitFirst(elements))
    case 'Quantifier':
      return isDigitFirst([first.element]) && (first.min > 0 || isDigitFirst(others))
    default:
      return false
  }
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** The least time that `run` takes in so many tries, in milliseconds; one quick try is enough. */
function fastest(tries: number, run: () => void): number {
  let least = Infinity
  for (let count = 0; count < tries && least > PROBE_MILLISECONDS; count++) {
    const started = performance.now()
    run()
    least = Math.min(least, performance.now() - started)
  }
  return least
}

type Node = AST.Node

function findRunaway(node: Node, inside: boolean): string | undefined {
  switch (node.type) {
    case 'Backreference':
      return 'it refers back to a group; rules may not'
    case 'Quantifier': {
      const unbounded = node.max > 50
      if (inside && node.max > 1 && node.min !== node.max) return 'a repetition stands inside an unbounded repetition, so it could run away; write it without nesting'
      return findRunaway(node.element, inside || unbounded)
    }
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return first(node.alternatives.map((alternative) => findRunaway(alternative, inside)))
    case 'Assertion':
      return 'alternatives' in node ? first(node.alternatives.map((alternative) => findRunaway(alternative, false))) : undefined
    case 'Alternative':
      return adjacentRunaway(node.elements) ?? first(node.elements.map((element) => findRunaway(element, inside)))
    default:
      return undefined
  }
}

/** Two unbounded repetitions of the same thing side by side ("\s*\s*", ".*.*") cost quadratic time. */
function adjacentRunaway(elements: readonly AST.Element[]): string | undefined {
  for (let index = 1; index < elements.length; index++) {
    const [a, b] = [elements[index - 1], elements[index]]
    if (a.type === 'Quantifier' && b.type === 'Quantifier' && a.max > 50 && b.max > 50 && a.element.raw === b.element.raw) {
      return `“${a.raw}${b.raw}” repeats the same thing twice without bound`
    }
  }
  return undefined
}

const first = (faults: (string | undefined)[]): string | undefined => faults.find((fault) => fault !== undefined)
