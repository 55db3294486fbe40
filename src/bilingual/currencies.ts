import type { Span } from '../model/span.ts'
import type { PairSide } from './pair.ts'
import { wordMemo } from './word-memo.ts'

/** Beginnings of the names of currencies, folded and in Latin letters, with signs and codes; several languages each. */
const CURRENCIES: readonly (readonly [name: string, words: RegExp])[] = [
  ['dollar', /^(?:dollar|dolar|dollari|dolares|doliar|dolarow|dolaru|dolariv|usd|bucks?)/],
  ['euro', /^(?:euro|euros|evro|eur$|yevro)/],
  ['peso', /^pesos?$/],
  ['real', /^(?:reais|brl)$/],
  ['pound', /^(?:pounds?|sterling|esterlin|gbp|funt|sterlin|pfund$)/],
  ['yen', /^(?:yens?|ien|iena|ienes|jpy|jeny?|jenow|yenes)$/],
  ['yuan', /^(?:yuan|yuanes|yuans|renminbi|rmb|cny|juan|juanow|iuan)/],
  ['rouble', /^(?:rubles?|roubles?|rublos?|rubel|rubl|rubli|rublei|rublev)/],
  ['zloty', /^(?:zloty|zlote|zlotych|zlotowek|pln)$/],
  ['koruna', /^(?:korun|koruny|koruna|kronor|kroner|krona|krone|czk|sek|nok|dkk|crowns?|coronas?|couronnes?|kron$|kronen)/],
  ['franc', /^(?:francs?|francos?|franken|chf|franchi|frankow|franka?$)/],
  ['rupee', /^(?:rupees?|rupias?|rupie[ns]?|roupies?|rupii?)$/],
  ['lira', /^(?:liras?|lire|lires)$/],
  ['won', /^(?:wons?$|vona?$)/],
]
const SIGNS: readonly (readonly [name: string, sign: RegExp])[] = [
  ['euro', /€/],
  ['pound', /£/],
  ['yuan', /元|人民币/],
  ['yen', /円/],
  ['dollar', /美元|ドル|डॉलर|달러|US\$/],
  ['euro', /欧元|ユーロ|यूरो/],
  ['pound', /英镑|ポンド/],
  ['yen', /日元/],
  ['yuan', /人民元/],
  ['rouble', /卢布|ルーブル/],
  ['rupee', /रुपय|रुपए|रुपये|卢比|ルピー/],
]

const currencyOf = wordMemo((word) => CURRENCIES.find(([, words]) => words.test(word))?.[0])

interface Money extends Span {
  readonly name: string
}

/** Currencies that a side names; undefined when a sign leaves it open which, as $ does. */
export function currenciesOf(side: PairSide): Money[] | undefined {
  if (/(?<!US|U)\$/.test(side.text) && !/\bUS/.test(side.text)) return undefined
  const found: Money[] = []
  for (const { latin, start, end } of side.words) {
    const name = currencyOf(latin)
    if (name) found.push({ name, start, end })
  }
  for (const [name, sign] of SIGNS) {
    const match = sign.exec(side.text)
    if (match) found.push({ name, start: side.start + match.index, end: side.start + match.index + match[0].length })
  }
  return found
}

/** A sum of money whose currency became another: each side names one currency, and not the same. */
export function currencyFault(source: PairSide, target: PairSide): { source: Span; target: Span } | undefined {
  if (source.numbers.length === 0 || target.numbers.length === 0) return undefined
  const others = currenciesOf(target)
  const own = others && others.length > 0 ? currenciesOf(source) : undefined
  if (!own || !others) return undefined
  const [names, otherNames] = [new Set(own.map(({ name }) => name)), new Set(others.map(({ name }) => name))]
  if (names.size !== 1 || otherNames.size !== 1 || names.has(others[0].name)) return undefined
  const hasMoney = (side: PairSide, { start, end }: Money): boolean => side.numbers.some((number) => number.end <= start + 2 && start - number.end <= 14 || (number.start >= end && number.start - end <= 3))
  return hasMoney(source, own[0]) && hasMoney(target, others[0]) ? { source: own[0], target: others[0] } : undefined
}
