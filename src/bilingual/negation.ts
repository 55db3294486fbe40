import { isRendered } from './negation-kinds.ts'
import { wordMemo } from './word-memo.ts'
import { primary, type PairSide, type PairUnit, type PairWord } from './pair.ts'

/** Words that deny, folded; soft ones deny part of a sentence or hide a negation in a word. */
interface Deniers {
  readonly hard: ReadonlySet<string>
  readonly soft: RegExp
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const DENIERS: Readonly<Record<string, Deniers>> = {
  en: {
    hard: set("not never no none nobody nothing neither nor cannot nowhere without"),
    soft: /^(?:un(?!i(?:t|que|on|v|f)|der|til|cle)|in(?:ab|ac|ad|cap|cor|dep|eff|ev|ex|suf|hum|just|vis|secure|sta|tol|val|compl|diff|dir|form|sens|elig|decis|dist)|im(?:poss|prob|mob|pun|mor|per(?:f|m)|prac|bal)|ir(?:rel|resp|reg|rev|rec)|il(?:leg|leg|lic|lit)|dis(?!cu|tri|ta|ti|ea|h|pla|c[or]|pu)|non|fail|lack|refus|reject|den(?:y|ied|ies|ial)|avoid|prevent|stop|absen|miss(?!ion)|hardly|barely|scarcely|rarely|seldom|little|few|less|free$|away|out$|rather|instead|only|unless|until|but|except|beyond|far|too|neglect|end|prohib|ban$|bans$|bann|forbid|avert|ignor|rid|lose|lost|loss|any|yet|otherwise|hard|difficult|least|though|despite|even|ever|mere|just|either|anti|zero|mis|short|off(?!er|ic)|ruled|contrary|oppos|disp|no$|non|ex$|cease|resist|keep|kept|declin|halt|wrong|false|gone|empty|bar$|barr|spare|still|last|reluct|ceas|regardless|whether|lest$|else|small|suck|terribl|lous|bad|lag|apart|than$|taint|discount|poor|weak|hover|clear|definite|certain|of course|course|doubt|wonder|shy|insuff|beneath|below|under|over|minus|forget|forgot|fear|warn|caution|risk|danger|worse|worst|same|equal|share|all$|every|always|whole|entire|straight|unlike|spurn|shun|abstain|boycott|block|reverse|spar|escape|fell|fall|drop|remain|unclear|unaware|outside|away|aside|apart|stall|ineff|foul|dismiss|scrap|cancel|withdr|abandon|\w+less(?:ly|ness)?$)/,
  },
  pt: { hard: set('nao nunca nem sem nenhum nenhuma jamais nada tampouco ninguem nenhuns nenhumas nao-'), soft: /^(?:falt|carec|carent|deix|ausen|evit|imped|neg[aou]|rejeit|recus|apenas|desconhec|ignor|impos|imprec|imprev|impun|incap|incompl|incumpr|insuf|inefic|inval|ileg|ilicit|exceto|excepto|salvo|ainda|senao|ate$|so$|soment|unicament|menos$|dificil|dificult|vez$|lugar$|distint|diferent|longe|contrari|contra$|alem|duvid|pendent|pouc[oa]s?$|proib|descart|fracass|falh|improv|inedit|inusit|invulg|inesper|desnecess|inegav|inumer|intoler|inaceit|inadmis|inalcan|indefin|indiscut|indistin|instav|inevit|inexist|inexpl|inexp|infreq|injust|imun|insatisf|insegur|insuport|insustent|intact|inutil|invis|irregul|irreal|irrelev|irrespons|desac|desapar|desapr|desconf|descont|descuid|desment|desobed|desprov|discord|desgost|renunci|abst|cancel|suspen|cess|perd|perc|resist|op[ou]|isent|alhei|escass|rara|antes$|anti|livre|vazi|zero|nul|independ|desigual|deslea|impacien|imperf|impop|imprud|inactiv|inativ|inaprop|inadequ|incert|incomp|incons|incorr|incred|indign|indoc|infel|infund|inigual|insol|involunt|jamais|mal$|raramente|sequer|fora$|interdit|algum$|alguma$|embarg|blo?que)/ },
  es: { hard: set('no nunca ni sin ningun ninguna ninguno jamas nada tampoco nadie nunca'), soft: /^(?:falt|carec|carent|dej|ausen|evit|imped|impid|neg[aou]|nieg|rechaz|apenas|desconoc|ignor|impos|imprec|improv|impun|incap|incompl|incumpl|insuf|inefic|inval|ilegal|ilicit|except|salvo|todav|sino$|hasta$|solo$|solament|unicament|menos$|dificil|dificult|lugar$|vez$|distint|lejos|contrari|contra$|ademas|dud|pendient|poc[oa]s?$|prohib|descart|fracas|fall[aoei]|improb|inedit|inusu|inusit|inesper|innec|innega|innumer|intoler|inacept|inadmis|inalcan|indefin|indiscut|indistin|ineludib|inestab|inevit|inexist|inexpl|inexp|infrec|injust|inmun|insatisf|insegur|insoport|insost|intact|inutil|invis|irregul|irreal|irrelev|irrespons|desac|desapar|desapr|desaten|desconf|descont|descuid|desmien|desminti|desobed|desprov|disconf|discrep|disgust|renunci|abst|cancel|suspend|cesa|ceso$|perd|pierd|resist|opon|opus|exent|ajen|escas|rara|antes$|anti|libre|vaci|cero|nul|en vez|independ|desigual|desarraig|deshonest|desleal|impacien|imperf|impop|imprud|inactiv|inapropi|incert|inciert|incomp|incons|incorr|incred|indig|indoc|infel|infund|inhab|inigual|insol|interin|involunt|jam)/ },
  fr: { hard: set("pas ne n' jamais ni sans aucun aucune rien nul nulle personne non guere"), soft: /^(?:manqu|echou|echec|refus|evit|empech|absen|seul|que$|qu'|peu$|rejet|ni(?:e|er|ait|ent)$|dement|perd|cess|arret|loin|moins|contr|sauf|excep|interd|difficil|rare|encore|hors|n'|jusqu|avant|non|impos|inca|insuf|inut|inval|illeg|illic|ignor|imprev|imprec|impun|incert|incomp|incons|incorr|incroy|inde[cfg]|indisp|ined|inef|ineg|inest|inev|inexi|inexp|infid|infin|injus|innomb|innoc|inoff|inquiet|insat|insec|insens|inatt|inacc|inadm|inap|inact|intol|intact|invis|invol|irreg|irreal|irres|desac|desap|desap|desint|desob|desord|depourv|deni|denu|annul|suspen|renonc|absti|oppos|exempt|exclu|libre|vide|zero|nul|faute|defaut|plutot|ailleurs|different|doute|malgre|independ|meconn|mecont|malhonn|guere|a peine|lieu$|outre|penur|faillit|faill|resist|anti|aucun)/ },
  it: { hard: set('non nessun nessuno nessuna mai ne senza nulla niente neanche nemmeno neppure'), soft: /^(?:manc|fall|rifiut|evit|imped|assen|solo$|soltanto|poc[oaih]|neg[aoh]|smenti|perd|pers[oaei]$|cess|lontan|meno$|contr|tranne|salvo|eccetto|viet|proib|difficil|rar|ancora|fino|prima|nemm|priv|impos|inca|insuff|inutil|inval|illeg|illec|ignor|imprev|imprec|impun|incert|incompl|incons|incorr|incred|inde[cfg]|indisp|ined|ineff|inegu|inesi|inesp|inev|infid|infin|ingiust|innumer|innocen|insodd|insicur|insens|inacc|inamm|inapp|inatt|inatti|intoll|intatt|invis|invol|irreg|irreal|irresp|disacc|disap|disobb|disord|sprovv|annull|sospe|rinunc|asten|oppo|esen|esclu|liber|vuot|zero|null|invece|piuttosto|altrove|divers|dubb|nonostante|indipend|sconosc|scontent|scorrett|sfavor|sfiduc|anzich|oltre|carenz|resist|anti|appena)/ },
  de: { hard: set('nicht kein keine keinen keinem keiner keines nie niemals niemand nichts weder ohne keinerlei nirgends niemanden nein'), soft: /^(?:un(?!d$|d|s|ter|gefahr|gar|iver|ion|ab|mitt|lang)|in(?:akz|kom|kor|sta|tol|div)|irr(?:eg|el|at)|miss|ver(?:weig|hind|miss|lor|neint|lier|bot|biet|fehl|wehr|zicht)|ab(?:lehn|gelehnt|wes|gesagt|sag)|fehl|mangel|kaum|nur$|wenig|selten|schwer|schwier|gegen$|ausser$|auser$|statt|erst$|bevor$|bis$|sonder|\w{4,}los(?:e[nrsm]?)?$|\w{3,}frei(?:e[nrsm]?)?$|ex$|ehe$|leer|scheit|gescheit|falsch|trotz|noch$|null|ausge(?:schloss|blieb|fall)|aus(?:blieb|fiel|fall)|einge(?:stell)|gestopp|weg$|bestreit|bestritt|dementier|leugn|zweifel|lass|anti|halt|nichts)/ },
  pl: { hard: set('nie nigdy ani bez zaden zadna zadne zadnego zadnych zadnej nikt nic niczego nikogo brak brakuje nigdzie'), soft: /^(?:nie|bez|anty|brak|odmow|unik|uniem|przest|tylko|ledwo|malo|rzadko|trud|strac|zaprz|odrzu|wbrew|ale|choc|jedynie|dopiero|zakaz|przeciw)/ },
  cs: { hard: set('ne nikdy ani bez zadny zadna zadne zadneho zadnou zadnych nikdo nic niceho nikoho neni nejsou nebyl nebyla nebylo nebude nema nemel nemohl nemuze nikde nebyt'), soft: /^(?:ne|bez|anti|odmit|jen|pouze|malo|ztrat|zakaz|chyb|prest|ale|vyhn|proti|dokud)/ },
  ru: { hard: set('не нет никогда ни без никто ничего никаких никакого никакои нельзя нигде никому никакие никого ничто'), soft: /^(?:не|бес|без|анти|отказ|избе|лиш|только|едва|мало|редко|трудно|отсутств|потер|против|но$|запре|прекра|пока|отриц|опроверг|нич)/ },
  uk: { hard: set('не немає ні ніколи без ніхто нічого жоден жодного жодних'), soft: /^(?:не|без|анти|відмов|лише|мало|против)/ },
  nl: { hard: set('niet geen nooit niemand niets noch zonder'), soft: /^(?:on|anti|weiger|zonder|slechts|weinig|alleen|\w+loos)/ },
  hi: { hard: set('नहीं न ना मत बिना नही नहि'), soft: /^(?:अ|अन|बे|ना|गैर|कम|केवल|बगैर|इनकार|रोक|विरोध)/ },
  tr: { hard: set('degil yok hic hicbir olmadan ne'), soft: /\w+(?:ma|me|siz|suz)\w*$/ },
  ro: { hard: set('nu niciodata nici fara nimeni nimic niciun nicio'), soft: /^(?:ne|in|im|anti|lips|refuz|doar|putin)/ },
}

const EAST_ASIAN: Readonly<Record<string, RegExp>> = {
  zh: /[不没沒未无無非勿莫否别]|难|缺|拒|免|禁|防|失|零|全[胜勝]/,
  ja: /ない|なか|なく|ず|ぬ|ません|不|未|無|非|難|否|なし|断|防|欠|全勝|全敗|ゼロ|零|完封/,
  ko: /않|못|없|안 |아니|불|미|비|무/,
}

/** Denials of a verb; comparisons (没有那么), “not only” and questions are none. */
const CHINESE_DENIAL = /(?<!有)没有(?!.{0,12}(?:那么|这么|多))|无人|无一|没人|并未|尚未|从未|未能|不会(?!吧)|不能(?!不)|不得(?!不)|无法/g
const CHINESE_SHORT = 40

/** How the two sides differ in what they deny. */
export interface NegationFault {
  readonly kind: 'lost' | 'added'
  /** The word that denies alone. */
  readonly word: PairWord | undefined
}

/** Compares negation; only where one side denies plainly and the other has no trace of it. */
export function negationFault({ source, target }: PairUnit): NegationFault | undefined {
  const own = DENIERS[primary(target.language)]
  if (!own) return undefined
  const targetHard = hardWords(target, own, true)
  const eastern = EAST_ASIAN[source.language]
  if (eastern) {
    if (targetHard.length > 0 && !eastern.test(source.text)) return { kind: 'added', word: targetHard[0] }
    // One plain denial of a short sentence, and no trace of it.
    const denials = source.language === 'zh' ? [...source.text.matchAll(CHINESE_DENIAL)] : []
    return denials.length === 1 && source.text.length <= CHINESE_SHORT && hardWords(target, own, false).length === 0 && !hasSoft(target, own) ? { kind: 'lost', word: undefined } : undefined
  }
  const other = DENIERS[source.language]
  if (!other) return undefined
  const sourceHard = hardWords(source, other, true)
  const sourceAny = hardWords(source, other, false)
  const excused = (word: PairWord, side: PairSide, deniers: Deniers, opposite: PairSide): boolean => softWords(side, deniers).some((soft) => !isRendered(soft, opposite) && isNear(soft, side, word, opposite))
  if (targetHard.length > 0 && sourceAny.length === 0 && !excused(targetHard[0], source, other, target)) return { kind: 'added', word: targetHard[0] }
  if (sourceHard.length > 0 && hardWords(target, own, false).length === 0 && !excused(sourceHard[0], target, own, source)) return { kind: 'lost', word: sourceHard[0] }
  const fewer = sourceAny.length + softCount(source, other)
  if (targetHard.length >= 2 && targetHard.length > fewer) return { kind: 'added', word: targetHard[0] }
  return undefined
}

/** “não só”, “no sólo”: nothing is denied. */
const NOT_ONLY = new Set('so apenas somente solo solamente soltanto seulement nur bloss tylko jen tolko только лише unicamente obstante'.split(' '))
/** “not only”, “not unfounded”: the sentence affirms. */
const ENGLISH_AFFIRMS = /^(?:only|just|merely|simply|solely|least|surprisingly|unlike|long|far|until|un\w+|in(?:sig|frequ|consid|app)\w+|to|so|too|yet|necessarily)$/
const DOUBTS = /^(?:dud|duvid|dout|dubb|zweif|vraiment$|que$|qu'|falar$|embargo$)/
const CONTRACTED = /n['’]t$/

function hardWords(side: PairSide, { hard }: Deniers, strict: boolean): PairWord[] {
  const { words, language } = side
  const found: PairWord[] = []
  for (let index = 0; index < words.length; index++) {
    const { folded } = words[index]
    if (!hard.has(folded) && !(language === 'en' && CONTRACTED.test(folded)) && !(language === 'fr' && folded.startsWith("n'"))) continue
    const next = words[index + 1]?.folded
    if (!strict) {
      found.push(words[index])
      continue
    }
    if (NOT_ONLY.has(next ?? '') && language !== 'en') continue
    if (language === 'fr' && !/^(?:n['’]|[^é]+$)/i.test(side.document.text.slice(words[index].start, words[index].end))) continue
    if (words.slice(index, index + 4).some((word) => DOUBTS.test(word.folded)) && language !== 'en') continue
    // “not only”, “no sólo”, “no doubt”, “no longer” stay; “No. 10” and “No 1” are numbers.
    if (language === 'en' && folded === 'not' && ENGLISH_AFFIRMS.test(next ?? '')) continue
    if (language === 'en' && (isTurnedBack(words, index) || (folded === 'not' && words[index - 1]?.folded === 'if') || (folded === 'never' && next === 'mind'))) continue
    if (language === 'en' && folded === 'no' && (/^-/.test(side.document.text.slice(words[index].end, words[index].end + 1)) || /^(?:matter|wonder|doubt|fewer|less|more|time|longer|surprise|secret|mere|small|stranger|go|fly|hit)$/.test(next ?? ''))) continue
    if (language === 'en' && folded === 'no' && (/^[\s.]*\d/.test(side.document.text.slice(words[index].end, words[index].end + 4)) || next === 'sooner')) continue
    if (language === 'fr' && (folded === 'ne' || folded.startsWith("n'"))) {
      // The pair “ne ... pas” denies once.
      if (words.slice(index + 1, index + 6).some((word) => hard.has(word.folded) && word.folded !== 'ne')) continue
    }
    if (language === 'fr' && folded === 'pas' && words[index - 1] && /^(?:un|le|ce|premier|grand|petit|nouveau|des|les|deux|faux)$/.test(words[index - 1].folded)) continue
    if (language === 'fr' && folded === 'personne' && words[index - 1] && /^(?:une|la|chaque|cette|par|autre|seule|meme|tierce|premiere|deuxieme|seconde|troisieme|jeune|grande)$/.test(words[index - 1].folded)) continue
    found.push(words[index])
  }
  return found
}

/** “not ... until”, “did not miss”, “will not go to waste”: English denies where others say when, and affirms. */
const isTurnedBack = (words: readonly PairWord[], at: number): boolean =>
  /^not$|n['’]t$|^never$/.test(words[at].folded) && (words.slice(at + 1, at + 11).some(({ folded }) => folded === 'until' || folded === 'till') || words.slice(at + 1, at + 6).some(({ folded }) => /^(?:miss|waste|hesitate|hide|forget|lose|hurt)$/.test(folded)))

const softWords = (side: PairSide, deniers: Deniers): PairWord[] => {
  let isSoft = softTests.get(deniers)
  if (!isSoft) softTests.set(deniers, (isSoft = wordMemo((word) => !deniers.hard.has(word) && deniers.soft.test(word))))
  return side.words.filter(({ folded }) => isSoft(folded))
}
const softTests = new WeakMap<Deniers, (word: string) => boolean>()
const softCount = (side: PairSide, deniers: Deniers): number => softWords(side, deniers).length

/** Sides of fewer words put them in any order. */
const ORDERED_LEAST = 12
const APART_MOST = 0.4
/** Verbs may stand anywhere. */
const ORDER_FREE = /^(?:de|nl|hi|tr|hu|cs|pl|ru|uk|sk)$/

/** Whether two words of the sides stand at about the same place. */
function isNear(word: PairWord, side: PairSide, other: PairWord, opposite: PairSide): boolean {
  if (side.words.length < ORDERED_LEAST || ORDER_FREE.test(side.language) || ORDER_FREE.test(opposite.language)) return true
  const place = ({ start }: PairWord, of: PairSide): number => (start - of.start) / Math.max(1, of.end - of.start)
  return Math.abs(place(word, side) - place(other, opposite)) <= APART_MOST
}

const hasSoft = (side: PairSide, deniers: Deniers): boolean => softCount(side, deniers) > 0

const EASTERN_PLAIN: Readonly<Record<string, RegExp>> = { zh: /[不没沒未勿莫]|并非|无法/, ja: /ない|なか|なく|ません|ぬ/, ko: /않|못|없|아니/ }

/** Whether a sentence denies anything: a denier in a fixed phrase (“not only”) counts too. */
export const hasNegation = (side: PairSide): boolean => {
  const eastern = EASTERN_PLAIN[side.language]
  if (eastern) return eastern.test(side.text)
  const deniers = DENIERS[primary(side.language)]
  return deniers !== undefined && hardWords(side, deniers, false).length > 0
}
