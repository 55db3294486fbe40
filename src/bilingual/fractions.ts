import type { Span } from '../model/span.ts'
import type { PairSide } from './pair.ts'

/** How a language writes the denominators of fractions: words by value, folded; those that need a numerator before or “of” behind. */
interface FractionWords {
  /** Denominators that are nothing else: tiers, Drittel, треть. */
  readonly sure: ReadonlyMap<string, number>
  /** Denominators that are ordinals or other nouns as well: third, cuarto. They need a numerator and a particle. */
  readonly maybe: ReadonlyMap<string, number>
  readonly numerators: ReadonlyMap<string, number>
  /** What follows a fraction of a whole. */
  readonly of: RegExp
}

const map = (text: string): ReadonlyMap<string, number> => new Map(text.split(' ').filter(Boolean).flatMap((entry) => entry.slice(0, entry.indexOf('=')).split('/').map((word) => [word, Number(entry.slice(entry.indexOf('=') + 1))] as const)))

const words = (sure: string, maybe: string, numerators: string, of: RegExp): FractionWords => ({ sure: map(sure), maybe: map(maybe), numerators: map(numerators), of })

const FRACTIONS: Readonly<Record<string, FractionWords>> = {
  en: words('', 'half=2 third/thirds=3 quarter/quarters=4 fifth/fifths=5 sixth/sixths=6 seventh/sevenths=7 eighth/eighths=8 ninth/ninths=9 tenth/tenths=10', 'a/one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9', /^\s+of\s/),
  es: words('', 'mitad=2 tercio/tercios=3 cuarto/cuartos=4 quinto/quintos=5 sexto/sextos=6 septimo/septimos=7 octavo/octavos=8 noveno/novenos=9 decimo/decimos=10', 'un/la=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9', /^\s+de(?:l)?\s/),
  pt: words('', 'metade=2 terco/tercos=3 quarto/quartos=4 quinto/quintos=5 sexto/sextos=6 setimo/setimos=7 oitavo/oitavos=8 nono/nonos=9 decimo/decimos=10', 'um/a=1 dois=2 tres=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9', /^\s+d[eoa]s?\s/),
  fr: words('', 'moitie=2 tiers=3 quart/quarts=4 cinquieme/cinquiemes=5 sixieme/sixiemes=6 septieme/septiemes=7 huitieme/huitiemes=8 neuvieme/neuviemes=9 dixieme/dixiemes=10', 'un/la=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9', /^\s+d(?:e(?:s)?\s|u\s|['’])/),
  it: words('', 'meta=2 terzo/terzi=3 quarto/quarti=4 quinto/quinti=5 sesto/sesti=6 settimo/settimi=7 ottavo/ottavi=8 nono/noni=9 decimo/decimi=10', 'un/la=1 due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9', /^\s+d(?:i\s|e[il]\s|egli\s|ell[aeo]\s|ell['’])/),
  de: words('halfte=2 drittel=3 funftel=5 sechstel=6 siebtel=7 achtel=8 neuntel=9 zehntel=10', 'viertel=4', 'ein/eine/einem/einen/der/die=1 zwei=2 drei=3 vier=4 funf=5 sechs=6 sieben=7 acht=8 neun=9', /^\s+(?:der|des|aller|seiner|ihrer|unserer|von|\p{Lu})/u),
  ru: words('треть/трети=3 четверть/четверти=4 половина/половины/половину/половине=2', 'третьих=3 четвертых=4 пятых=5 шестых=6 седьмых=7 восьмых=8 десятых=10', 'одна/одну=1 две=2 три=3 четыре=4 пять=5 шесть=6 семь=7', /^\s/),
  pl: words('polowa/polowe/polowy/polowie=2', 'trzecia/trzecie=3 czwarta/czwarte=4 piata/piate=5 dziesiata/dziesiate=10', 'jedna/jedna=1 dwie=2 trzy=3 cztery=4', /^\s/),
  cs: words('polovina/polovinu/poloviny/polovine=2 tretina/tretinu/tretiny/tretine=3 ctvrtina/ctvrtinu/ctvrtiny=4 petina/petinu/petiny=5 desetina/desetinu/desetiny=10', '', 'jedna/jednu=1 dve=2 tri=3 ctyri=4', /^\s/),
  nl: words('helft=2', 'derde=3 kwart=4 vijfde=5 tiende=10', 'een=1 de=1 twee=2 drie=3 vier=4', /^\s+van\s/),
}
/** What is divided otherwise: a quarter of an hour, the first half. */
const NO_WHOLE = /^\s+(?:of\s+(?:an?\s+(?:hour|century)|the\s+(?:year|century|match|game|season))|de\s+(?:hora|siglo|final|seculo|século)|d['’]heure|de\s+siècle|de\s+finale|d['’]ora|stunde)/iu
const EASTERN = /([〇零一二两兩三四五六七八九十百\d]+)分之([〇零一二两兩三四五六七八九十百\d]+)|([〇零一二三四五六七八九十\d]+)分の([〇零一二三四五六七八九十\d]+)/g
const EASTERN_DIGITS = '〇一二三四五六七八九十'

/** A part of a whole: its value as share, and where it stands. */
export interface Fraction extends Span {
  readonly share: number
}

/** Fractions of a side that say a share of something: “two thirds”, “un tercio de los ...”, 三分之二. */
export function fractionsOf(side: PairSide): Fraction[] {
  if (/^(?:zh|ja)$/.test(side.language)) return easternFractions(side)
  const table = FRACTIONS[side.language]
  if (!table) return []
  const { text } = side.document
  const found: Fraction[] = []
  side.words.forEach(({ folded, start, end }, index) => {
    const sure = table.sure.get(folded) ?? compound(folded, table)
    const denominator = sure ?? table.maybe.get(folded)
    if (denominator === undefined) return
    const before = side.words[index - 1]
    const near = before && /^[\s-]{1,2}$/.test(text.slice(before.end, start)) ? before : undefined
    const numerator = near && table.numerators.get(near.folded)
    const after = text.slice(end, end + 24)
    const isPlain = side.language === 'en' && folded === 'half' && /^\s+(?:of|the|its|their|his|her)\s/.test(after)
    // Plural denominators with their numerator say enough: “two thirds”.
    const isPlural = numerator !== undefined && numerator > 1 && (side.language !== 'en' || folded.endsWith('s'))
    if (NO_WHOLE.test(after) || !(sure !== undefined || isPlain || isPlural || (numerator === 1 && table.of.test(after)))) return
    const share = compound(folded, table) === undefined ? (numerator ?? 1) / denominator : (table.numerators.get(/^(?:ein|zwei|drei|vier|funf)/.exec(folded)?.[0] ?? '') ?? 1) / denominator
    found.push({ share, start: numerator === undefined ? start : near!.start, end })
  })
  return found
}

/** “Zweidrittel”, “Dreiviertelmehrheit” are no shares of a whole; “dreiviertel” is. */
const compound = (folded: string, table: FractionWords): number | undefined => {
  const match = /^(?:zwei|drei|vier)(drittel|viertel|funftel)$/.exec(folded)
  return match ? (table.sure.get(match[1]) ?? table.maybe.get(match[1])) : undefined
}

function easternFractions({ text, start }: PairSide): Fraction[] {
  return [...text.matchAll(EASTERN)].flatMap((match) => {
    const [below, above] = [easternNumber(match[1] ?? match[3]), easternNumber(match[2] ?? match[4])]
    // 百分之 is per cent.
    return below > 0 && below <= 10 && above > 0 ? [{ share: above / below, start: start + match.index, end: start + match.index + match[0].length }] : []
  })
}

const easternNumber = (text: string): number => (/^\d+$/.test(text) ? Number(text) : text.length === 1 ? EASTERN_DIGITS.replace('二', '二').indexOf(text.replace(/[两兩]/, '二').replace('零', '〇')) : 0)

const SAME = 0.02

/** A share that became another: each side names exactly one. */
export function fractionFault(source: PairSide, target: PairSide): { source: Span; target: Span } | undefined {
  const others = fractionsOf(target)
  if (others.length !== 1) return undefined
  const own = fractionsOf(source)
  if (own.length !== 1 || Math.abs(own[0].share - others[0].share) < SAME) return undefined
  // “Three quarters” for 75 %, and the rest of it.
  const explained = (share: number, side: PairSide): boolean => side.numbers.some(({ form, values }) => form === 'figure' && values.some((value) => Math.abs(value / 100 - share) < SAME))
  return explained(others[0].share, source) || explained(own[0].share, target) ? undefined : { source: own[0], target: others[0] }
}
