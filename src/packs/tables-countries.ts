/**
 * Names of countries in a language and in English, derived from the Unicode CLDR data that Node carries (ICU); the
 * notice of its licence stands in rules/names/README.md. Names with explanations in brackets are taken without them.
 */
export function countryNames(language: string): { form: string; english: string }[] {
  const foreign = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  return REGIONS.flatMap((region) => {
    const form = plain(foreign.of(region))
    const name = plain(english.of(region))
    return form && name && form !== name ? [{ form, english: OWN_STYLE[name] ?? name }] : []
  })
}

const plain = (name: string | undefined): string | undefined => name?.replace(/ \(.*\)$| – .*$/, '').replace(/’/g, "'").trim()

/** News English where it differs from CLDR. */
const OWN_STYLE: Readonly<Record<string, string>> = {
  Türkiye: 'Turkey',
  Czechia: 'Czech Republic',
  "Côte d'Ivoire": 'Ivory Coast',
  'Congo - Kinshasa': 'Congo',
  'Bosnia & Herzegovina': 'Bosnia-Herzegovina',
  'Trinidad & Tobago': 'Trinidad and Tobago',
  'Antigua & Barbuda': 'Antigua and Barbuda',
}

/** ISO 3166 codes of countries that news writes about; those whose names are the same in most languages are left out. */
const REGIONS =
  'AD AE AF AL AM AO AR AT AU AZ BA BD BE BF BG BH BI BJ BN BO BR BT BW BY BZ CA CF CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FR GA GB GD GE GH GN GQ GR GT GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KP KR KW KZ LA LB LK LR LT LU LV LY MA MC MD ME MG MK ML MM MN MR MT MU MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PR PS PT PY QA RO RS RU RW SA SD SE SG SI SK SL SN SO SR SV SY TD TG TH TJ TM TN TR TT TW TZ UA UG US UY UZ VE VN YE ZA ZM ZW'.split(
    ' ',
  )
