import type { PairSide, PairWord } from './pair.ts'
import { wordMemo } from './word-memo.ts'

/**
 * Words that deny in part or might, by what they say: English, then the languages of the sources, folded. A word of one
 * side that the other side has too (“until” beside *bis*) renders no negation.
 */
const KINDS: readonly (readonly [english: RegExp, foreign: RegExp])[] = [
  [/^(?:against|contrary|oppos)/, /^(?:contr|gegen|против|proti|przeciw|wbrew|gegn|opo[ns]|opus|oppo|tegen)/],
  [/^ignor/, /^(?:ignor|игнор|pomij|zanedb)/],
  [/^(?:until|till)$/, /^(?:hasta|ate|fino|bis|tot)$|^jusqu/],
  [/^(?:only|just|mere|solely|alone)/, /^(?:sol[oa]|solament|unic|apenas|somente|seul|uniqu|nur|allein|blos|soltanto|только|лишь|лише|jen|pouze|tylko|jedyn|alleen|slechts)/],
  [/^(?:danger|risk|threat|safe)/, /^(?:pelig|perig|perico|riesg|risc|risch|risqu|gefahr|gefahrl|danger|опасн|риск|угроз|ryzyk|zagroz|nebezp|niebezp|rizik)/],
  [/^(?:still|yet|remain|stay|keep|kept|last)/, /^(?:todavia|aun|ainda|encore|noch|ancora|еще|все|jeszcze|nadal|jeste|stale|perman|perman|restan|rest|sigue|siguen|seguir|contin|bleib|blieb|оста|zosta|zusta|mant|maint|mante|ultim|letzt|derni|zuletzt)/],
  [/^(?:but|except|though|despite|however|even)/, /^(?:sino|salvo|pero|aunque|pese|pesar|embora|exce|sauf|mais|bien|malgre|meme|ma|pero|tuttavia|nonostante|anche|aber|obwohl|trotz|sogar|auch|doch|но|хотя|однако|несмотря|даже|ale|choc|mimo|nawet|prestoze)$/],
  [/^(?:lose|lost|loss)/, /^(?:perd|pierd|pers|verlor|verlier|verlust|потер|проигр|утра|strac|przegr|ztrat|prohr|defa|derro)/],
  [/^(?:fall|fell|drop|declin|lag)/, /^(?:ca[eiy]|baj|baix|descen|desc|baiss|recul|chut|dimin|sink|sank|gesunk|fiel|gefall|cal[aoi]|scend|снизи|упа|сокра|spad|zmal|kles)/],
  [/^(?:refus|reject|den(?:y|ied)|dismiss)/, /^(?:rechaz|rejeit|recus|refus|rejet|ablehn|abgelehn|lehn|weiger|zuruckgew|rifiut|respin|bocci|отказ|отклон|отверг|neg|nieg|desm|dem|dement|отриц|odm|odrzuc|zaprzecz|zamit|popr)/],
  [/^(?:ban|prohib|forbid|bar|block)/, /^(?:prohib|proib|interdi|verb[oi]t|untersag|viet|запре|zakaz|zakaz|bloq|bloqu|blok|blo[ck])/],
  [/^(?:few|little|less|small|short|low|poor|weak)/, /^(?:poc|pouc|peu|wenig|мало|немног|menos|moins|meno|меньше|malo|mniej|petit|pequen|klein|piccol|debil|frac|faibl|schwach|слаб|pobr|arm|pauvr|pover|кратк|kurz|cort|court)/],
  [/^(?:fail|lack|miss|short|absen)/, /^(?:falt|fall|falh|fracas|manq|echou|echec|fehl|scheit|gescheit|mangel|manc|нехват|провал|brak|chyb|ausen|absen|carec|desapar|vermis|dispar|пропа)/],
  [/^(?:stop|halt|end|ceas|cancel|withdr|abandon|suspen|scrap|stall)/, /^(?:par[ao]|deten|cancel|annul|suspen|retir|aband|acab|termin|finaliz|fin|encerr|cess|arret|halt|stopp|absag|abges|beend|ende|eingest|ferm|sosp|conclu|отмен|прекра|заверш|останов|приостан|закон|konie|zakon|konec|zrus|zawies|odwol|rompe)/],
  [/^(?:fear|warn|doubt|concern)/, /^(?:tem|dud|duvid|advert|alert|crain|doute|avert|peur|furcht|befurcht|warn|zweif|teme|dubb|avver|опас|предупр|сомн|obaw|ostrz|watp|varov|obav|pochyb|receio|medo|miedo)/],
  [/^(?:hard$|difficult)/, /^(?:dific|diffic|dur[oa]|schwer|schwier|hart|трудн|слож|trud|ciezk|tezk|obtiz)/],
  [/^(?:under|below|beneath|over|beyond|outside|out|away|off|aside|apart|far|along)$/, /^(?:bajo|debajo|sobre|encima|fuera|lejos|sob|abaixo|acima|fora|longe|alem|sous|dessous|dessus|dehors|hors|loin|unter|uber|ausser|auserhalb|auser|weg|fern|weit|sotto|sopra|oltre|fuori|lontan|под|над|вне|за|дале|свыше|pod|nad|poza|daleko|mimo|durant|wahrend)$/],
  [/^(?:before|instead|rather|otherwise|else)/, /^(?:antes|avant|bevor|vor|prima|до|przed|pred|lugar|vez|lieu|plutot|statt|anstatt|sondern|invece|piuttosto|вместо|zamiast|misto|anders|sonst)$/],
  [/^(?:every|all|whole|entire|always|equal|same|any|ever|either)/, /^(?:tod[oa]s?|cada|siempre|mism|igual|enter|sempre|mesm|tou[st]|toute?s?|chaque|toujours|meme|entier|alle[nrsm]?|jede|immer|gleich|ganz|selb|tutt|ogni|stess|inter|все[хм]?|всег|кажд|весь|вся|целы|wszys|kazd|zawsze|cal|vse|kazd|vzdy|cel|cualq|qualq|quelq|irgend)/],
  [/^(?:forget|forgot|escape|flee|avoid|prevent|neglect|avert)/, /^(?:olvid|esquec|oubli|vergess|dimentic|забы|escap|huy|fug|echapp|flucht|entkam|scamp|сбеж|evit|imped|impid|empech|vermeid|verhind|избе|предотвр|unik|zapob|vyhn|zabran)/],
  [/^(?:clear|empty)/, /^(?:vaci|vazi|vid|leer|vuot|пуст|pust|prazd|clar|klar|chiar|ясн|jasn)/],
  [/^(?:worse|worst|bad|wrong|false|foul|terribl|suck|bad)/, /^(?:peor|pior|pire|pis|schlecht|schlim|peggi|хуж|плох|gorsz|zl[eay]|hors|mal[oa]?|mau|mauv|fals|faux|fauss|falsch|лож|falesz)/],
]
/** The kinds of a word, one bit each. */
const kindsOf = [0, 1].map((side) => wordMemo((word) => KINDS.reduce((bits, kind, index) => (kind[side].test(word) ? bits | (1 << index) : bits), 0)))

/** Whether a word of one side has its counterpart in the other, so that it renders no negation there. */
export function isRendered({ folded }: PairWord, other: PairSide): boolean {
  const [own, others] = other.language === 'en' ? [kindsOf[1], kindsOf[0]] : [kindsOf[0], kindsOf[1]]
  const bits = own(folded)
  return bits !== 0 && other.words.some((word) => (others(word.folded) & bits) !== 0)
}
