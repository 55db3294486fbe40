import { hashFolded } from '../text/fold.ts'
import { Bit, Ref, type GivenRow } from './format.ts'
import type { NameFinding } from './name-finding.ts'
import { foldedText } from './sequences.ts'
import { jaroWinkler } from './similarity.ts'
import { languageOf } from './source-names.ts'
import { codeOf, isCapital, isGlued, isLower, MentionFlag, textOf, type Cast, type Mention, type NameWord } from './words.ts'

/** Small slips that need no table of names: a lost first letter, swapped order, hyphens, words derived from a name. */
export function slipFindings(cast: Cast): NameFinding[] {
  return [...lostInitials(cast), ...swappedOrders(cast), ...hyphenVariants(cast), ...derivedWords(cast)]
}

const spanOf = ({ document }: Cast, first: number, end: number) => ({ start: document.tokens.start[first], end: document.tokens.end[end - 1] })

/** "lvaro Uribe", "Ñigo Domínguez". */
function lostInitials(cast: Cast): NameFinding[] {
  const { document, data } = cast
  return cast.mentions.flatMap((mention) => {
    const inside = mention.words.length > 1 && mention.words[0].bits & Bit.clipped && (mention.words[0].bits & Bit.given) === 0 ? mention.tokens[0] : -1
    const before = mention.first - 1
    const outside = before >= mention.block.firstToken && !isGlued(document, mention.first) && isLower(document.tokens.flags[before]) && mention.title < 0 && data.bits[data.find(document.tokens.hash[before])] & Bit.clipped ? before : -1
    const token = inside >= 0 ? inside : outside
    if (token < 0) return []
    const [index] = data.refs(data.find(document.tokens.hash[token]), Ref.clipped)
    const { name } = data.row<GivenRow>(index)
    if (textOf(document, token).toLowerCase() !== name.slice(1).toLowerCase()) return []
    const span = spanOf(cast, token, token + 1)
    return [{ ...span, kind: 'lost-initial', status: 'suspicious', right: name, edits: [{ ...span, text: name }], values: { of: name }, related: [], group: `initial-${name}` }]
  })
}

/** Languages whose surnames stand first. */
const SURNAME_FIRST = new Set(['ja', 'zh', 'ko', 'hu', 'vi'])

/** "Yamada Hanako" and "Hanako Yamada" in one article. */
function swappedOrders(cast: Cast): NameFinding[] {
  const pairs = new Map<string, Mention>()
  const findings: NameFinding[] = []
  const bySurname = SURNAME_FIRST.has(languageOf(cast.document))
  for (const mention of cast.mentions) {
    if (mention.words.length !== 2 || mention.flags & MentionFlag.entity || !mention.words.every(isPersonal)) continue
    const [a, b] = mention.words
    const turned = pairs.get(`${b.hash} ${a.hash}`)
    if (turned) findings.push(orderFinding(cast, mention, turned))
    else if (!pairs.has(`${a.hash} ${b.hash}`)) pairs.set(`${a.hash} ${b.hash}`, mention)
  }
  return bySurname && findings.length === 0 ? surnameSwings(cast, [...pairs.values()]) : findings
}

const isPersonal = ({ bits }: NameWord): boolean => (bits & (Bit.common | Bit.head | Bit.nationality | Bit.role | Bit.opener | Bit.lead)) === 0

function surnameSwings(cast: Cast, mentions: readonly Mention[]): NameFinding[] {
  const findings: NameFinding[] = []
  for (const mention of mentions) {
    const turned = mentions.find((other) => other !== mention && other.words[1] === mention.words[0] && other.words[0] !== mention.words[1] && other.index < mention.index && (mention.words[0].bits & Bit.given) === 0)
    if (turned) findings.push(orderFinding(cast, mention, turned))
  }
  return findings
}

function orderFinding(cast: Cast, mention: Mention, turned: Mention): NameFinding {
  const other = spanOf(cast, turned.first, turned.end)
  const written = cast.document.text.slice(other.start, other.end)
  return { ...spanOf(cast, mention.first, mention.end), kind: 'name-order', status: 'suspicious', right: '', edits: [], values: { other: written }, related: [{ ...other, message: `Here the order is “${written}”.` }], group: `order-${turned.index}` }
}

const HYPHEN = 0x2d
const PREFIXES = new Set('non pre post anti co re e multi inter sub super semi mid ex pro over under cross self all x t wi on off check start neo pan ultra mega micro mini bio eco euro trans vice by in out up down two three four high low'.split(' '))
const HYPHEN_LENGTH = 6

/** "Yae-taka" beside "Yaetaka". */
function hyphenVariants(cast: Cast): NameFinding[] {
  const { document, words } = cast
  const { marks, markCount, tokens } = document
  const findings: NameFinding[] = []
  for (let index = 0; index < markCount; index++) {
    const mark = marks[index]
    if (codeOf(document, mark) !== HYPHEN || mark === 0 || mark + 1 >= tokens.count || !isGlued(document, mark) || !isGlued(document, mark + 1) || !isCapital(tokens.flags[mark - 1])) continue
    const [head, tail] = [foldedText(cast, mark - 1), foldedText(cast, mark + 1)]
    const joined = head + tail
    const word = joined.length >= HYPHEN_LENGTH && !PREFIXES.has(head) ? words.get(hashFolded(joined)) : undefined
    if (!word || word.record !== 0 || cast.occursLower(word.hash)) continue
    const span = spanOf(cast, mark - 1, mark + 2)
    const other = spanOf(cast, word.token, word.token + 1)
    const right = textOf(document, word.token)
    findings.push({ ...span, kind: 'hyphen', status: 'suspicious', right, edits: [{ ...span, text: right }], values: { of: right }, related: [{ ...other, message: 'Here it is one word.' }], group: `hyphen-${joined}` })
  }
  return findings
}

const DERIVED = /^(.{3,20}?)(ista|istas|ist|ists|ism|ismo|isme)$/
const DERIVED_SIMILARITY = 0.86
/** Stems of ordinary English words of this form. */
const ORDINARY = new Set('social commun national capital liberal radical fasc marx lenin stalin mao islam zion bapt method bapt evangel protagon impression surreal modern journal econom scient art tour dent pharmac loyal union separat secess populis popul terror extrem activ special human femin rac sex pac optim pess real ideal material imperial colonial anarch federal feudal hindu buddh juda dao tao confucian catholic calvin methodi adventist advent pentecostal ecolog alarm lobby reform abolition isolation protection constitutional royal monarch republican'.split(' '))

/** "Bolsarista" beside Bolsonaro: a follower's name that is not made from the leader's. */
function derivedWords(cast: Cast): NameFinding[] {
  const { document } = cast
  const findings: NameFinding[] = []
  for (const word of cast.words.values()) {
    if (word.record !== 0) continue
    const written = textOf(document, word.token)
    if (written.length < 7) continue
    const match = DERIVED.exec(foldedText(cast, word.token))
    if (!match || ORDINARY.has(match[1])) continue
    const leader = leaderOf(cast, match[1])
    if (!leader) continue
    const span = spanOf(cast, word.token, word.token + 1)
    const name = textOf(document, leader.token)
    const right = `${name.replace(/(?:ez|[aeiouáéíóú])$/u, '')}${match[2]}`
    findings.push({ ...span, kind: 'derived-word', status: 'suspicious', right, edits: [{ ...span, text: right }], values: { of: name }, related: [{ ...spanOf(cast, leader.token, leader.token + 1), message: 'It seems to be made from this name.' }], group: `derived-${written}` })
  }
  return findings
}

/** The name in the article that the stem resembles without being its beginning. */
function leaderOf(cast: Cast, stem: string): NameWord | undefined {
  let best: NameWord | undefined
  for (const word of cast.words.values()) {
    if (word.mentions.length === 0 || word.bits & (Bit.common | Bit.nationality | Bit.head | Bit.opener)) continue
    const name = foldedText(cast, word.token)
    if (name[0] !== stem[0] || name[1] !== stem[1] || name.length < 5 || DERIVED.test(name)) continue
    if (name.startsWith(stem) || stem.startsWith(name.replace(/(?:ez|[aeiou])$/, ''))) return undefined
    const root = name.replace(/(?:ez|[aeiou])$/, '')
    if (jaroWinkler(root, stem) >= DERIVED_SIMILARITY && word.count > 0) best ??= word
  }
  return best
}
