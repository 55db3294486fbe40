interface Affix {
  readonly isPrefix: boolean
  readonly joins: boolean
  readonly strip: string
  readonly add: string
  readonly condition: RegExp
}

/**
 * All words of a Hunspell dictionary with flags of one letter: stems, with their suffixes, and with prefixes before both.
 * @param aff the affix file @param dic the list of stems
 */
export function expandDictionary(aff: string, dic: string): Set<string> {
  const affixes = readAffixes(aff)
  const words = new Set<string>()
  for (const line of dic.split('\n').slice(1)) {
    const [stem, flags = ''] = line.trim().split('/')
    if (!stem) continue
    words.add(stem)
    const own = [...flags].flatMap((flag) => affixes.get(flag) ?? [])
    const joined = [stem]
    for (const affix of own.filter(({ isPrefix }) => !isPrefix)) {
      const word = withAffix(stem, affix)
      if (!word) continue
      words.add(word)
      if (affix.joins) joined.push(word)
    }
    for (const affix of own.filter(({ isPrefix }) => isPrefix)) for (const word of joined) words.add(withAffix(word, affix) ?? word)
  }
  return words
}

function readAffixes(aff: string): Map<string, Affix[]> {
  const affixes = new Map<string, Affix[]>()
  const joins = new Map<string, boolean>()
  for (const line of aff.split('\n')) {
    const head = /^[PS]FX (\S) ([YN]) \d+/.exec(line)
    if (head) {
      joins.set(head[1], head[2] === 'Y')
      continue
    }
    const rule = /^([PS])FX\s+(\S)\s+(\S+)\s+(\S+)\s+(\S+)/.exec(line)
    if (!rule) continue
    const [, kind, flag, strip, add, condition] = rule
    const isPrefix = kind === 'P'
    const affix = { isPrefix, joins: joins.get(flag) ?? false, strip: strip === '0' ? '' : strip, add: add.split('/')[0].replace(/^0$/, ''), condition: new RegExp(isPrefix ? `^${condition}` : `${condition}$`) }
    affixes.set(flag, [...(affixes.get(flag) ?? []), affix])
  }
  return affixes
}

function withAffix(word: string, { isPrefix, strip, add, condition }: Affix): string | undefined {
  if (!condition.test(word)) return undefined
  return isPrefix ? (word.startsWith(strip) ? add + word.slice(strip.length) : undefined) : word.endsWith(strip) ? word.slice(0, word.length - strip.length) + add : undefined
}
