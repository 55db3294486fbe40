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
    soft: /^(?:un(?!i(?:t|que|on|v|f)|der|til|cle)|in(?:ab|ac|ad|cap|cor|dep|eff|ev|ex|suf|hum|just|vis|secure|sta|tol|val|compl|diff|dir|form|sens|elig|decis)|im(?:poss|prob|mob|pun|mor|per(?:f|m)|prac|bal)|ir(?:rel|resp|reg|rev|rec)|il(?:leg|leg|lic|lit)|dis(?!cu|tri|ta|ti|ea|h|pla|c[or]|pu)|non|fail|lack|refus|reject|den(?:y|ied|ies|ial)|avoid|prevent|stop|absen|miss(?!ion)|hardly|barely|scarcely|rarely|seldom|little|few|less|free$|away|out$|rather|instead|only|unless|until|but|except|beyond|far|too|neglect|end|prohib|ban$|bans$|bann|forbid|avert|ignor|rid|lose|lost|loss|any|yet|otherwise|hard|difficult|least|though|despite|even|ever|mere|just|either|anti|zero|mis|short|off$|ruled|contrary|oppos|disp|no$|non|ex$|cease|resist|keep|kept|declin|halt|wrong|false|gone|empty|bar$|barr|spare|still|last|reluct|ceas|regardless|whether|lest$|else|small|suck|terribl|lous|bad|lag|apart|than$|taint|discount|poor|weak|hover|clear|definite|certain|of course|course|doubt|wonder|shy|insuff|beneath|below|under|over|minus|forget|forgot|fear|warn|caution|risk|danger|worse|worst|same|equal|share|all$|every|always|whole|entire|straight|unlike|spurn|shun|abstain|boycott|block|reverse|spar|escape|fell|fall|drop|remain|unclear|unaware|outside|away|aside|apart|stall|ineff|foul|dismiss|scrap|cancel|withdr|abandon|\w+less$)/,
  },
  pt: { hard: set('nao nunca nem sem nenhum nenhuma jamais nada tampouco ninguem nenhuns nenhumas nao-'), soft: /^(?:in(?!v[eé]|ter|dust|for|ici|clu|sti|flu|dia|div|glat|spir|tern|trod|crem|tens|gress|quer|str|dic|fra|teg|tel|tent|ov|cor|dig|it|ic)|im(?!por|pact|post|pos(?:to|ta|i[cç])|pres|pul|per|plem|pli|ag)|ir(?!a|l)|il(?!h|u)|des(?!env|de$|t|s|enh|af|p|crev|er|em|ped|fil|co|ej|lo|i)|anti|falt|falh|recus|evit|imped|ausen|apenas|so$|somente|senao|mal$|pouc|rejeit|neg|perd|deix|escass|caren|longe|menos|contra|mas$|exceto|alem|salvo|proib|dific|raramente|ainda|aind|fora|ex$|mesmo|quer|ate|antes|contr|opo|parar|recus|sequer|porem|discord|discrep|desc|acab|tambem)/ },
  es: { hard: set('no nunca ni sin ningun ninguna ninguno jamas nada tampoco nadie nunca'), soft: /^(?:in(?!v[eé]|ter|dust|for|ici|clu|sti|flu|dia|div|glat|spir|tern|trod|crem|tens|gres|quer|str|dic|fra|teg|tel|tent|nov|cor|dig|it|ic)|im(?!por|pact|pue|pos(?:t|ic)|pres|pul|per|plem|pli|ag)|ir(?!a|l)|il(?!u)|des(?!arr|de$|t|s|af|p|cri|er|em|ped|fil|cu|eo|lo|i)|dis(?!c|t|p)|anti|falt|fall|rechaz|evit|imped|impid|ausen|apenas|solo$|sino|mal$|poc|neg|nieg|perd|pierd|dej|escas|carec|lejos|menos|contra|pero|excep|alem|salvo|prohib|dific|rara|aun|todav|ex$|mas$|sino|hasta|antes|opon|opus|discrep)/ },
  fr: { hard: set("pas ne n' jamais ni sans aucun aucune rien nul nulle personne non guere"), soft: /^(?:in|im|ir|il|de[sc]|mal|dis|anti|manqu|echou|refus|evit|empech|absen|seul|que$|peu|rejet|ni(?:e|er|ait)$|perd|cess|loin|moins|contr|mais|sauf|interd|difficil|rare|encore|ex$|plus$|hors|n'|jusqu|avant|non)/ },
  it: { hard: set('non nessun nessuno nessuna mai ne senza nulla niente neanche nemmeno neppure'), soft: /^(?:in|im|ir|il|dis|s[bcdfgptv]|anti|manc|fall|rifiut|evit|imped|assen|solo|soltanto|poc|neg|perd|lontan|meno|contr|ma$|trann|viet|difficil|rar|ancora|ex$|fino|prima|piu$|nemm)/ },
  de: { hard: set('nicht kein keine keinen keinem keiner keines nie niemals niemand nichts weder ohne keinerlei nirgends niemanden nein'), soft: /^(?:un|in|ir|miss|ver(?:weig|hind|miss|lor|neint|lier|bot|biet|fehl|wehr)|ab(?:lehn|gelehnt|wes)|fehl|mangel|kaum|nur|wenig|selten|schwer|gegen|aber|ausser|auser|statt|allein|noch|erst|bevor|bis|sonder|anti|\w+los|\w+frei|ex$|ehe|leer|scheit|gescheit|schwier|verg|falsch|trotz|hin)/ },
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
  zh: /[不没沒未无無非勿莫否别]|难|缺|拒|免|禁|防|失|零/,
  ja: /ない|なか|なく|ず|ぬ|ません|不|未|無|非|難|否|なし|断|防|欠/,
  ko: /않|못|없|안 |아니|불|미|비|무/,
}

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
    return undefined
  }
  const other = DENIERS[source.language]
  if (!other) return undefined
  const sourceHard = hardWords(source, other, true)
  const sourceAny = hardWords(source, other, false)
  if (targetHard.length > 0 && sourceAny.length === 0 && !hasSoft(source, other)) return { kind: 'added', word: targetHard[0] }
  if (sourceHard.length > 0 && hardWords(target, own, false).length === 0 && !hasSoft(target, own)) return { kind: 'lost', word: sourceHard[0] }
  const fewer = sourceAny.length + softCount(source, other)
  if (targetHard.length >= 2 && targetHard.length > fewer) return { kind: 'added', word: targetHard[0] }
  return undefined
}

/** “não só”, “no sólo”: nothing is denied. */
const NOT_ONLY = new Set('so apenas somente solo solamente soltanto seulement nur bloss tylko jen tolko только лише unicamente obstante'.split(' '))
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
    if (language === 'en' && folded === 'no' && (/^[\s.]*\d/.test(side.document.text.slice(words[index].end, words[index].end + 4)) || next === 'sooner')) continue
    if (language === 'fr' && (folded === 'ne' || folded.startsWith("n'"))) {
      // The pair “ne ... pas” denies once.
      if (words.slice(index + 1, index + 6).some((word) => hard.has(word.folded) && word.folded !== 'ne')) continue
    }
    if (language === 'fr' && folded === 'personne' && words[index - 1] && /^(?:une|la|chaque|cette|par)$/.test(words[index - 1].folded)) continue
    found.push(words[index])
  }
  return found
}

const softCount = (side: PairSide, { hard, soft }: Deniers): number => side.words.filter(({ folded }) => !hard.has(folded) && soft.test(folded)).length
const hasSoft = (side: PairSide, deniers: Deniers): boolean => softCount(side, deniers) > 0

/** Whether a sentence denies anything plainly. */
export const denies = (side: PairSide): boolean => {
  const deniers = DENIERS[side.language]
  return deniers !== undefined && hardWords(side, deniers, true).length > 0
}

const EASTERN_PLAIN: Readonly<Record<string, RegExp>> = { zh: /[不没沒未勿莫]|并非|无法/, ja: /ない|なか|なく|ません|ぬ/, ko: /않|못|없|아니/ }

/** Whether a sentence has any word that denies, in whatever use. */
export const hasNegation = (side: PairSide): boolean => {
  const eastern = EASTERN_PLAIN[side.language]
  if (eastern) return eastern.test(side.text)
  const deniers = DENIERS[primary(side.language)]
  return deniers !== undefined && hardWords(side, deniers, false).length > 0
}
