/** How a language writes figures (CLDR, and the custom of its news agencies). */
export interface NumberLocale {
  /** Sign before the decimals; empty where countries differ (Spain has the comma, Mexico the point). */
  readonly decimal: '.' | ',' | ''
  /** Sign between groups of three. */
  readonly group: ',' | '.' | ' '
  /** Words after a figure that show that it is an amount of something. */
  readonly units: ReadonlySet<string>
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const LOCALES: Readonly<Record<string, NumberLocale>> = {
  en: {
    decimal: '.',
    group: ',',
    units: words(
      'percent per million billion trillion degrees point points meters metres kilometers kilometres km kilos kilograms kg grams tons tonnes euros dollars pesos reais soles liters litres miles feet inches years goals times seconds minutes hours pounds ounces acres litres percentage hectares barrels percentage kwh mw gw',
    ),
  },
  de: { decimal: ',', group: '.', units: words('prozent millionen million milliarden milliarde billionen euro dollar franken kilometer km meter grad kilogramm kg tonnen liter prozentpunkte hektar') },
  it: { decimal: ',', group: '.', units: words('milioni milione miliardi miliardo euro dollari chilometri km metri gradi chili kg tonnellate litri punti ettari') },
  pt: { decimal: ',', group: '.', units: words('milhões milhão bilhões bilhão mil euros reais dólares quilômetros quilómetros km metros graus quilos kg toneladas litros pontos hectares') },
  fr: { decimal: ',', group: ' ', units: words('millions million milliards milliard euros dollars kilomètres km mètres degrés kilos kg tonnes litres points hectares') },
  es: { decimal: '', group: '.', units: words('millones millón mil euros dólares pesos kilómetros km metros grados kilos kg toneladas litros puntos hectáreas') },
}

/** The customs of a language (BCP 47; the region is passed over), or undefined where the table has none. */
export const numberLocale = (language: string): NumberLocale | undefined => LOCALES[language.slice(0, 2).toLowerCase()]
