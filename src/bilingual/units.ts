import type { NumberValue } from './number-values.ts'
import type { PairSide } from './pair.ts'

interface Unit {
  readonly name: string
  /** Letters that one of its words may begin with, and a few more: most patterns need not be tried, nor compiled. */
  readonly initials: string
  readonly pattern: RegExp
}

const unit = (name: string, pattern: string): Unit => ({
  name,
  initials: pattern.split('|').map((word) => /^(?:\(\?:)?(?:\[([^\]]+)\]|(.))/.exec(word)?.slice(1).join('') ?? '').join(''),
  pattern: new RegExp(`^[\\s\\u00a0-]{0,2}[多余餘]?(?:${pattern})`, 'i'),
})

/** Units behind a figure, in the languages of the sources; longer ones first. */
const UNITS: readonly Unit[] = [
  unit('square kilometre', 'km2|km²|square kilomet|sq\\.? km|kil[oóò]metros cuadrad|quil[oôó]metros quadrad|kilom[eè]tres carr|chilometri quadrat|quadratkilomet|кв\\.? ?км|квадратных километр|平方公里|平方千米|平方キロ|km kwadrat|kilometrow kwadrat'),
  unit('square metre', 'm2|m²|square met|sq\\.? m\\b|metros cuadrad|metros quadrad|m[eè]tres carr|metri quadrat|quadratmet|кв\\.? ?м|квадратных метр|平方米|平方メートル'),
  unit('square mile', 'square miles?|sq\\.? mi|millas cuadrad|milhas quadrad'),
  unit('square foot', 'square f(?:ee|oo)t|sq\\.? ft|pies cuadrad|p[eé]s quadrad|quadratfu'),
  unit('kilometre', 'km\\b|kms\\b|kilom|kil[oó]m|quil[oôó]m|chilom|км|километр|公里|千米|キロメートル|キロ|किलोमीटर|किमी|킬로미터'),
  unit('centimetre', 'cm\\b|[cz]ent[ií]m|сантиметр|厘米|センチ'),
  unit('millimetre', 'mm\\b|mil[ií]m|millim|миллиметр|毫米|ミリ'),
  unit('metre', 'm\\b|met(?:er|re)s?\\b|metros?\\b|m[eè]tres?\\b|metr[oiy]|metr\\w{0,3}\\b|м\\b|метр|米|メートル|मीटर|미터'),
  unit('mile', 'miles?\\b|mi\\b|mph\\b|millas?\\b|milhas?\\b|miglia|meilen?|mil\\b(?= de)|миль|英里|マイル'),
  unit('foot', 'f(?:ee|oo)t\\b|ft\\b|pies\\b|p[eé]s\\b|pieds?\\b|piedi\\b|fu(?:ß|ss)|фут|英尺|フィート'),
  unit('inch', 'inch|in\\b(?=[.,])|pulgadas|polegadas|pouces|pollici|zoll|дюйм|英寸|インチ'),
  unit('yard', 'yards?\\b|yardas|jardas|ярд|码|ヤード'),
  unit('kilogram', 'kg\\b|kilo|quilo|chil[oi]|кг|килограмм|公斤|千克|キログラム|किलो'),
  unit('gram', 'g\\b|gram|gr\\b|грамм|克|グラム|ग्राम'),
  unit('pound', 'pounds?\\b|lbs?\\b|libras?\\b(?! ester)|livres?\\b|libbre|pfund|фунт|磅|ポンド'),
  unit('ounce', 'ounces?|oz\\b|onzas|on[cç]as|onces|унци|盎司|オンス'),
  unit('ton', 'tons?\\b|tonnes?\\b|toneladas?|tonnell|tonnen?|тонн|吨|トン|टन'),
  unit('litre', 'l\\b|lit(?:er|re)s?|litros?|litri|литр|升|リットル|लीटर'),
  unit('gallon', 'gallons?|galones|gal[oõ]es|галлон|加仑|ガロン'),
  unit('hectare', 'ha\\b|hect[aá]re|ettar|hektar|гектар|公顷|ヘクタール'),
  unit('mu', 'mu\\b|亩|畝'),
  unit('acre', 'acres?|акр|英亩|エーカー'),
  unit('celsius', '(?:°|º) ?c\\b|degrees? celsius|grados(?: cent[ií]g| celsius)?|graus(?: cels)?|degr[eé]s|gradi|grad\\b|градус|摄氏|度'),
  unit('fahrenheit', '(?:°|º) ?f\\b|degrees? fahrenheit|fahrenheit|华氏'),
]
/** How much of the second unit one of the first is. */
const FACTORS: Readonly<Record<string, number>> = {
  'mile/kilometre': 1.609, 'foot/metre': 0.3048, 'foot/centimetre': 30.48, 'inch/centimetre': 2.54, 'inch/millimetre': 25.4, 'inch/metre': 0.0254, 'yard/metre': 0.9144, 'mile/metre': 1609,
  'pound/kilogram': 0.4536, 'ounce/gram': 28.35, 'pound/gram': 453.6, 'ton/kilogram': 1000, 'gallon/litre': 3.785, 'acre/hectare': 0.4047, 'acre/square metre': 4047, 'acre/square kilometre': 0.004047,
  'square mile/square kilometre': 2.59, 'square foot/square metre': 0.0929, 'hectare/square metre': 10_000, 'hectare/mu': 15, 'acre/mu': 6.07, 'mu/square metre': 667, 'square kilometre/mu': 1500, 'square kilometre/hectare': 100, 'kilometre/metre': 1000, 'metre/centimetre': 100,
}
const ROUNDING = 0.12
const WINDOW = 26
const INITIAL = /^[\s\u00a0-]{0,2}[多余餘]?([^\s\u00a0-])/

/** The name of the unit that stands behind a number, if any. */
export function unitAfter({ end }: NumberValue, { document, end: most }: PairSide): string | undefined {
  const text = document.text.slice(end, Math.min(most, end + WINDOW))
  const initial = INITIAL.exec(text)?.[1].toLowerCase()
  return initial === undefined ? undefined : UNITS.find(({ initials, pattern }) => initials.includes(initial) && pattern.test(text))?.name
}

/** Whether two measures are the same length, mass, area or temperature in different units, roundings allowed. */
export function isConverted(target: NumberValue, targetUnit: string, source: NumberValue, sourceUnit: string): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) * ROUNDING
  return target.values.some((own) =>
    source.values.some((value) => {
      if (targetUnit === 'fahrenheit' && sourceUnit === 'celsius') return Math.abs(own - (value * 1.8 + 32)) <= 2
      if (targetUnit === 'celsius' && sourceUnit === 'fahrenheit') return Math.abs(own - (value - 32) / 1.8) <= 2
      const [there, back] = [FACTORS[`${targetUnit}/${sourceUnit}`], FACTORS[`${sourceUnit}/${targetUnit}`]]
      return (there !== undefined && near(own * there, value)) || (back !== undefined && near(own, value * back))
    }),
  )
}

const IMPERIAL = new Set(['mile', 'foot', 'inch', 'yard', 'pound', 'ounce', 'gallon', 'acre', 'square mile', 'square foot', 'fahrenheit'])

/** Whether one unit is metric and the other is not, so that the same figure says something else. */
export const isOtherSystem = (target: string, source: string): boolean => IMPERIAL.has(target) !== IMPERIAL.has(source)

const SIZES = [['ton', 'kilogram', 'gram'], ['kilometre', 'centimetre', 'millimetre'], ['hectare', 'square metre', 'square kilometre'], ['mile', 'foot', 'inch', 'yard'], ['pound', 'ounce']]

/** Whether two units of one system measure the same thing in other sizes: 20 tonnes are not 20 kilos. */
export const isOtherSize = (target: string, source: string): boolean => SIZES.some((family) => family.includes(target) && family.includes(source))
