import type { NameData } from '../names/data.ts'
import type { PhraseRow } from '../names/format.ts'
import type { CharTables } from '../text/char-tables.ts'
import { cldrNames } from '../text/cldr.ts'
import { foldText } from '../text/fold.ts'
import { calendarOf } from './calendar.ts'
import { WORLD_NAMES } from './place-names-data.ts'
import { romanize } from './romanize.ts'
import { wordMemo } from './word-memo.ts'

/** A country, city or body with its names in English and in the source language, folded and in Latin letters. */
export interface WorldName {
  readonly english: readonly string[]
  /** Whole forms or, where the language inflects, their stems. */
  readonly foreign: readonly string[]
  /** Its stems are so short that they excuse a name but do not prove one. */
  readonly loose?: boolean
}

export interface WorldNames {
  /** Names of which an English form begins with this folded word. */
  byEnglish(word: string): readonly WorldName[]
  /** Names of which a form of the source language begins with this folded word, in Latin letters. */
  byForeign(word: string): readonly WorldName[]
  /** Months or weekdays of the source language by folded word: 1 to 12, 101 to 107. */
  readonly calendar: ReadonlyMap<string, number>
}

/** What CLDR does not say: further names in English, and stems that no name of the country shows, whatever the language. */
const FURTHER: Readonly<Record<string, readonly [english: string, foreign: string]>> = {
  US: ['us|u.s|u.s.|usa|america|american|americans|washington|united states', 'eua|eeuu|ee.uu|ee uu|usa|us|u.s|estados unidos|etats unis|stati uniti|vereinigte staat|vereinigten staat|amerik|americ|norteameric|estadunidense|estadounidense|statunitense|ssha|soedinenn|stany zjednoczon|stanow zjednoczon|stanach zjednoczon|spojene stat|spojenych stat|spojenym stat|washington|vashington|vasingt|waszyngton|abd|美|米'],
  GB: ['uk|u.k|u.k.|britain|brexit|british|briton|britons|united kingdom|england|english|great britain|london', 'brytyj|reino unido|gra bretan|gran bretan|grande bretag|britan|britis|inglater|ingles|royaume uni|regno unito|angleterre|anglais|inghilterra|groβbrit|grosbrit|brit|velikobrit|angl|wielk|london|londr|londy|uk|vereinigte konig|vereinigten konig|velka brit|velke brit|soedinennoe kor|英'],
  150: ['europe|european|europeans|continent|continental', 'europ|evrop|欧|ヨーロッパ'],
  NL: ['netherlands|dutch|holland', 'neerland|holand|holland|pays bas|paesi bassi|oland|paises bajos|paises baixos|niederland|niderland|gollan|nizozem'],
  DE: ['germany|german|germans|berlin', 'alem|allem|german|tedesc|deutsch|germani|nemets|niemc|niemie|nemec|berl|德|独'],
  FR: ['france|french|frenchman|paris', 'gall|franc|franz|francuz|frants|galo|paris|法|仏'],
  CN: ['china|chinese|beijing', 'chin|cin|kita|pekin|pequim|pechino|hin|中|华|汉|國|国内'],
  JP: ['japan|japanese|tokyo', 'jap|japon|giappon|yapon|nippon|tok|日|和'],
  RU: ['russia|russian|russians|moscow|kremlin', 'russ|rus|ross|mosc|mosk|krem|cremlin|俄|露'],
  GR: ['greece|greek|greeks|athens', 'grec|grieg|greg|griech|grets|greck|rec|athen|aten|hell'],
  CH: ['switzerland|swiss', 'suiz|suic|suiss|svizz|schweiz|shveits|szwajc|svyc|helvet'],
  ES: ['spain|spanish|spaniard|spaniards|madrid', 'espan|espag|spagn|spanisch|spanien|spanel|ispan|hiszpan|madrid|西'],
  HU: ['hungary|hungarian|budapest', 'hungr|hongr|ungar|ungher|vengr|wegi|madar|magyar'],
  CZ: ['czech|czechia|czech republic|prague', 'czech|chec|chek|tchec|ceck|cec|cesk|tschech|cheshk|chekh|prag|prah'],
  PL: ['poland|polish|pole|poles|warsaw', 'pol|varsov|varsav|warsch|warsz'],
  SE: ['sweden|swedish|swede|swedes', 'sue|sved|schwed|shved|szwe'],
  DK: ['denmark|danish|dane|danes', 'din|dan|dun'],
  FI: ['finland|finnish|finn|finns', 'fin'],
  NO: ['norway|norwegian', 'nor'],
  AT: ['austria|austrian|vienna', 'austr|osterr|avstr|rakou|rakous|vien|wien'],
  BE: ['belgium|belgian|brussels', 'belg|brux|brus|brue'],
  IT: ['italy|italian|italians|rome', 'ital|wlos|wloc|rom|意|伊'],
  IE: ['ireland|irish', 'irland|irlan|irska|irish|irs'],
  PT: ['portugal|portuguese|lisbon', 'portug|lisb|lusitan|luso'],
  TR: ['turkey|turkish|turk|turks|turkiye', 'toyrk|turq|turk|turch|turec|turc|turt|tur'],
  IN: ['india|indian|indians|delhi', 'ind|hind|bharat|del|印'],
  KR: ['south korea|korea|korean|koreans|seoul', 'core|corei|kore|seul|hangug|surcore|sudkore|sulcore|yuzhnokore|韩|韓'],
  KP: ['north korea|korea|korean|pyongyang|dprk', 'core|kore|severnokore|pyong|phen|kndr|rpdc|朝|北'],
  IL: ['israel|israeli|israelis', 'isra|izra|以'],
  EG: ['egypt|egyptian|cairo', 'egi|egy|agypt|cair|kair'],
  MX: ['mexico|mexican|mexicans', 'mex|mexi|mess|meks'],
  BR: ['brazil|brazilian|brazilians', 'bras|braz|bres'],
  UA: ['ukraine|ukrainian|kyiv|kiev', 'oykran|ucran|ukra|kiev|kyiv|kyi|kij'],
  SA: ['saudi arabia|saudi|saudis|riyadh', 'arab|saudi|saudit|riad'],
  AE: ['uae|emirates|united arab emirates', 'emirat|eau|vae'],
  ZA: ['south africa|south african|south africans', 'africa do sul|sul africa|sudafric|afrique du sud|sud africa|sudafrika|sudafrik|yuzhn|yuar|rpa|poludniow|jihoafric|jizni afri'],
  PH: ['philippines|filipino|philippine', 'filip|philip'],
  MM: ['myanmar|burma|burmese', 'birm|mianm|myanm|burm|mjanm'],
  IR: ['iran|iranian|iranians|persian|tehran', 'iran|irani|persi|persa|teer|tehe|ira |伊'],
  EU: ['eu|european union|europe|european|europeans', 'ue|eu|europ|union europe|uniao europe|evrop|es|oj|欧'],
  UN: ['un|united nations|u.n|u.n.', 'onu|un|nacoes unidas|naciones unidas|nations unies|nazioni unite|vereinte nationen|vereinten nationen|vereinter nationen|oon|onz|osn|obse'],
  ZG: ['nato', 'nato|otan'],
  ZI: ['imf|international monetary fund', 'fmi|iwf|mvf|mfw|fundo monetario|fondo monetario|fonds monetaire'],
  ZB: ['ecb|european central bank', 'bce|ezb|banco central europe|banque centrale europ|ebc'],
  ZW2: ['who|world health organization', 'oms|who|voz|sza|organizacao mundial|organizacion mundial|organisation mondiale'],
  ZS: ['sdgs|sdg|mdgs|mdg', 'ods|odm|odd|omd'],
  ZC: ['christ|christian|christians|christianity|christmas', 'crist|chret|chris|khrist|chrzes|krest|nata|noel|weihn|navid'],
}

/** Signs that stand for a country in Chinese and Japanese. */
const SIGNS: Readonly<Record<string, string>> = Object.fromEntries(
  'AU=澳豪 CA=加 ES=西 NL=荷蘭 BE=比 CH=瑞 SE=瑞 AT=奥 PT=葡 GR=希 TR=土 EG=埃 VN=越 TH=泰 MY=马 SG=新星 PH=菲比 ID=印 MM=缅 LA=老 KH=柬 MN=蒙 KZ=哈 UA=乌 BY=白 PK=巴 BR=巴伯 PS=巴 SA=沙 IQ=伊 SY=叙 AF=阿 AR=阿亜 DZ=阿 AL=阿 AE=阿 MX=墨 CU=古 CL=智 PE=秘 CO=哥 VE=委 ZA=南 SD=苏 NG=尼 NP=尼 PL=波 CZ=捷 HU=匈 RO=罗 BG=保 RS=塞 HR=克 NO=挪 DK=丹 FI=芬 IS=冰 IE=爱 LB=黎 LY=利 JO=约 QA=卡 KW=科 KE=肯 CN=我国内首都中央 US=美白华 RU=苏露'.split(' ').map((entry) => entry.split('=') as [string, string]),
)

const INFLECTED = /^(?:ru|uk|pl|cs|sk|hr|sr|sl|bg|fi|hu|et|lt|lv|tr|hi|ro|el)$/

const opened = new Map<string, WorldNames>()

/** Names of the world in a source language and English, from CLDR (the ICU data of Node) and the tables of names. */
export function worldNames(language: string, names: NameData | undefined, tables: CharTables): WorldNames {
  let world = opened.get(language)
  if (!world) opened.set(language, (world = build(language, names, tables)))
  return world
}

function build(language: string, names: NameData | undefined, tables: CharTables): WorldNames {
  const plain = (text: string): string => romanize(foldText(text.replace(/ ?\(.*\)$| ?（.*）$/, ''), tables)).replace(/[-–’'. ]+/g, ' ').trim()
  const asWritten = (text: string): string => foldText(text, tables)
  const own = /^(?:zh|ja|th)$/.test(language) ? asWritten : plain
  const all: WorldName[] = []
  const regionsOf = (of: string): ReadonlyMap<string, string> => new Map((names?.cldr(of) ?? cldrNames(of)).regions)
  const [english, local] = [regionsOf('en'), regionsOf(language)]
  for (const [code, name] of english) {
    const form = local.get(code)
    const further = FURTHER[code]
    all.push({
      english: [...new Set([plain(name), ...(further ? further[0].split('|') : [])])],
      foreign: [...new Set([...(form ? [stem(own(form), language)] : []), ...(further ? further[1].split('|') : []), ...(SIGNS[code] ?? '')])],
    })
  }
  for (const [code, [englishForms, foreign]] of Object.entries(FURTHER)) if (!english.has(code)) all.push({ english: englishForms.split('|'), foreign: foreign.split('|') })
  for (const row of WORLD_NAMES) {
    const [englishForms, foreign] = row.split('=')
    all.push({ english: englishForms.split('|'), foreign: foreign.split('|').map(own), loose: true })
  }
  if (names) {
    for (const index of names.worldRows(language)) {
      const row = names.row<PhraseRow>(index)
      all.push({ english: row.right.map(plain), foreign: [stem(own(row.wrong), language), ...row.right.map(plain)] })
    }
  }
  return { byEnglish: index(all, 'english'), byForeign: index(all, 'foreign'), calendar: calendarOf(language, names, tables) }
}

/** The part of a name that its inflected forms share. */
function stem(form: string, language: string): string {
  if (!INFLECTED.test(language) || /[^a-z ]/.test(form)) return form
  const cut = form.length >= 7 ? 2 : form.length >= 5 ? 1 : 0
  return form.slice(0, form.length - cut)
}

function index(all: readonly WorldName[], key: 'english' | 'foreign'): (word: string) => readonly WorldName[] {
  const byStart = new Map<string, WorldName[]>()
  for (const name of all) {
    for (const form of name[key]) {
      const space = form.indexOf(' ')
      const first = form.slice(0, space < 0 ? 3 : Math.min(space, 3))
      const known = byStart.get(first)
      if (!known) byStart.set(first, [name])
      else if (known[known.length - 1] !== name) known.push(name)
    }
  }
  return wordMemo((word) => {
    const candidates = [...(byStart.get(word.slice(0, 3)) ?? []), ...(HAN.test(word) ? (byStart.get(word.slice(0, 2)) ?? []) : [])]
    return candidates.filter((name) => name[key].some((form) => (key === 'english' ? form === word || form.startsWith(`${word} `) || (form.length >= 5 && word.length >= form.length && word.startsWith(form.slice(0, Math.max(4, form.length - 1)))) : beginsAlike(word, form.split(' ')[0]))))
  })
}

/** Names of two signs have no third one to be found by. */
const HAN = /^[\p{Script=Han}\p{Script=Katakana}]/u
const beginsAlike = (word: string, form: string): boolean => (form.length <= 3 ? word === form || (form.length === 3 && word.startsWith(form) && word.length > 4) : word.startsWith(form))
