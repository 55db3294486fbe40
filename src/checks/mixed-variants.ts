import { TokenFlag, type Document } from '../model/document.ts'
import { hashFolded } from '../text/fold.ts'
import type { DocumentCheck, Match } from './check.ts'
import { wordFinder } from './token-index.ts'
import { has, tokenText } from './tokens.ts'

/** Words that American and British English spell differently, as stems: each stands for the endings listed with it. */
const STEMS: readonly (readonly [string, string, string])[] = [
  ['color', 'colour', ',s,ed,ful,ing'], ['favor', 'favour', ',s,ed,ing,able,ite,ites'], ['labor', 'labour', ',ed,er,ers'], ['neighbor', 'neighbour', ',s,ing,hood,hoods'],
  ['honor', 'honour', ',s,ed,ing,able'], ['behavior', 'behaviour', ',s'], ['rumor', 'rumour', ',s,ed'], ['harbor', 'harbour', ',s,ed'], ['humor', 'humour', ''], ['endeavor', 'endeavour', ',s'],
  ['armor', 'armour', ',ed'], ['vapor', 'vapour', ''], ['savior', 'saviour', ',s'], ['center', 'centre', ',s'], ['theater', 'theatre', ',s'], ['meager', 'meagre', ''], ['somber', 'sombre', ''],
  ['kilometer', 'kilometre', ',s'], ['centimeter', 'centimetre', ',s'], ['liter', 'litre', ',s'], ['fiber', 'fibre', ',s'], ['defense', 'defence', ',s,less'], ['offense', 'offence', ',s'],
  ['pretense', 'pretence', ''], ['analyz', 'analys', 'ed,ing'], ['paralyz', 'paralys', 'ed,ing'], ['travel', 'travell', 'ed,ing,er,ers'], ['cancel', 'cancell', 'ed,ing'], ['label', 'labell', 'ed,ing'],
  ['model', 'modell', 'ed,ing'], ['counsel', 'counsell', 'or,ors,ing'], ['fuel', 'fuell', 'ed,ing'], ['signal', 'signall', 'ed,ing'], ['jewelry', 'jewellery', ''],
  ['gray', 'grey', ''], ['plow', 'plough', ',s,ed,ing'], ['mold', 'mould', ',s,y'], ['skeptic', 'sceptic', ',s,al,ism'], ['aluminum', 'aluminium', ''], ['maneuver', 'manoeuvre', ',s'],
  ['pediatric', 'paediatric', ',s,ian,ians'], ['fulfill', 'fulfil', ',s'], ['enroll', 'enrol', ',s'], ['cozy', 'cosy', ''], ['pajamas', 'pyjamas', ''],
  ['airplane', 'aeroplane', ',s'], ['anesthetic', 'anaesthetic', ',s'],
]
/** Verbs in -ize: only the spelling in -ise tells, as some British houses have -ize too. */
const ISE = 'organis realis recognis emphasis criticis apologis authoris characteris finalis mobilis modernis neutralis normalis penalis privatis stabilis legalis nationalis prioritis specialis summaris symbolis utilis minimis maximis'.split(' ')

const AMERICAN = 1
const BRITISH = 2

interface Spelling {
  readonly variant: typeof AMERICAN | typeof BRITISH
  readonly other: string
}

const SPELLINGS = new Map<number, Spelling>()
for (const [american, british, endings] of STEMS) {
  for (const ending of endings.split(',')) {
    SPELLINGS.set(hashFolded(american + ending), { variant: AMERICAN, other: british + ending })
    SPELLINGS.set(hashFolded(british + ending), { variant: BRITISH, other: american + ending })
  }
}
for (const stem of ISE) {
  for (const ending of ['e', 'ed', 'es', 'ing', 'ation']) {
    if (stem === 'emphasis' && ending !== 'ed' && ending !== 'ing') continue
    SPELLINGS.set(hashFolded(stem + ending), { variant: BRITISH, other: `${stem.slice(0, -1)}z${ending}` })
  }
}
const findSpellings = wordFinder(SPELLINGS.keys())

/** Finds articles that mix American and British spelling; one finding, at the first word of the rarer kind. */
export const mixedVariants: DocumentCheck = {
  name: 'mixed-variants',
  describe: 'American and British spelling in one article, or spelling of the other country where the language is en-US or en-GB; one finding for all places.',
  layer: 'word',
  wholeArticle: true,
  options: {},
  placeholders: ['usual', 'other', 'count'],
  run(document, _rule, report) {
    const { hash } = document.tokens
    const country = document.language.slice(3).toUpperCase()
    let american: number[] | undefined
    let british: number[] | undefined
    for (const token of findSpellings(document)) {
      const spelling = SPELLINGS.get(hash[token])
      if (!spelling || !counts(document, token)) continue
      if (spelling.variant === AMERICAN) (american ??= []).push(token)
      else (british ??= []).push(token)
    }
    if (country === 'US' ? british : country === 'GB' ? american : american && british) report(matchOf(document, american ?? [], british ?? [], country))
  },
}

/** Names (Labour Party, Lincoln Center) and quotations keep their own spelling. */
const counts = ({ tokens }: Document, token: number): boolean => !has(tokens, token, TokenFlag.capital | TokenFlag.quoted | TokenFlag.protected | TokenFlag.title)

function matchOf(document: Document, american: readonly number[], british: readonly number[], country: string): Match {
  const { start, end, hash } = document.tokens
  const mainlyBritish = country === 'GB' || (country !== 'US' && british.length > american.length)
  const [rare, usual] = mainlyBritish ? [american, british] : [british, american]
  const spans = rare.map((token) => ({ start: start[token], end: end[token] }))
  return {
    ...spans[0],
    values: {
      usual: mainlyBritish ? 'British' : 'American',
      other: mainlyBritish ? 'American' : 'British',
      count: String(rare.length),
    },
    related: [...spans.slice(1).map((span) => ({ ...span, message: 'Here too.' })), ...usual.slice(0, 1).map((token) => ({ start: start[token], end: end[token], message: `“${tokenText(document, token)}” is the other way of spelling.` }))],
    fixes: [{ edits: rare.map((token, at) => ({ ...spans[at], text: SPELLINGS.get(hash[token])!.other })) }],
  }
}
