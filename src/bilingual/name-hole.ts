import type { Span } from '../model/span.ts'
import type { PairSide } from './pair.ts'

/** Letters of the names in English text; the classes of Unicode take milliseconds to compile. */
const L = 'A-Za-zÀ-ɏ'
const VERB = '(?:is|was|are|were|has|had|have|will|would|could|can|may|might|must|should|said|says|say|told|announced|called|wrote|added|believes?|thinks?|reports?|shows?|owns?|died|does|did|leads?|wants?|won|lost|took|gave|made|came|went|took|plays?|played)'
const BEFORE = '(?:of|from|between|into|against|among|towards?|than)'
/** Words behind which a preposition may end its clause: “the town he came from, ...”. */
const FINAL = `(?:[${L}]{3,}(?:ed|nk|k)|thought|dreamt|heard|hear|hears|made|spoken|taken|come|comes|came|coming|rid|know|known|aware|capable|guilty|full|short|worthy|sure|afraid|proud|fond|part|most|out|ahead|inside|outside|kind|sort|instead|because|care|note|some|any|all|none|much|more|many|few|each|both|either|one|course|what|which|whom|consists?|dream|made|place|in|understanding|usage|depends?|up|down|back|away|benefits?|stem|stems|suffers?|differs?|learns?|recover|recovers|recovering|emerge|flee|fled|go|goes|going|fight|fights|fought|choose|learning|mindful|warn|approval|question|working|play|playing|sides?)`
const EDGE = `(?<![${L}0-9’'-])`

/** Places where English needs a name or noun and has none; the strong ones do not occur in good text. */
const STRONG: readonly RegExp[] = [
  // “Mr. said”, “Dr believes”
  /\b(?:Mr|Mrs|Ms|Dr|Prof)\.?(?=\s+(?:[a-z]{2,}|[,(]))|\b(?:Gov|Sen)\.(?=\s+(?:[a-z]{2,}|[,(]))/g,
  // “of 's economy”, “by's”
  new RegExp(`${EDGE}(?:${BEFORE}|by|with|in|for|to|the|and|at|on|when|if|that|because|while|but)(?=\\s+['’]s\\s|\\s*['’]s\\s(?<!that['’]s\\s|but['’]s\\s|and['’]s\\s))`, 'g'),
  /(?<=\s|^)(?:"\s*"|“\s*”)(?!\w)/g,
  // “the has”, “a said”
  new RegExp(`${EDGE}(?:the|an)(?=\\s+${VERB}\\b)(?!\\s+(?:can|may|might|must|will|say|reports?|shows?|plays?|leads?|says|added|said|have|is|lost|did)\\b)`, 'gi'),
  // “the, which”, “between and”, “of,”
  new RegExp(`${EDGE}(?:the|an)(?=\\s*[,;.)](?![${L}]))`, 'gi'),
  // “The also”, “the withdrew”, “the demanded to”
  new RegExp(`${EDGE}the(?=\\s+(?:also\\s|(?:withdrew|began|became|chose|drew|flew|grew|knew|threw|wore)\\s|agreed to|(?:demanded|announced|claimed|refused|decided|proposed|argued|warned|insisted|promised|offered|failed|managed|tried|wanted|hoped|reiterated|stressed|emphasi[sz]ed)\\s(?:to|that|such|an?|the|his|her|its|their)\\s))`, 'gi'),
  // “According to,”, “In, 305 residents”, “severed by, Egypt”, “said to on Friday”
  /\bAccording to(?=\s*,)/gi,
  /^(?:In|On|At|From|By|For|With)(?=,\s)/g,
  /^As(?=\s+(?:notes|says|said|reports|writes|points)\s)/g,
  /\bone of(?=\s+(?:main|largest|biggest|greatest|oldest)\s)/g,
  /\bon(?=\sat\s(?:around|about|\d))/g,
  /(?<!\b(?:care|look|ask|wait|vote|work|speak|hear|hope|pray|fight|fought|live|hoped|looked|asked|voted|worked|waited|lived|cared|heard|spoke)\s)\b(?:for|by|of|from|against|between)(?=,\swho\s)/g,
  /\bsuch as(?=\s*\()/g,
  /\b(?:Although|Because|Whereas)(?=\s(?:had|has|was|is|were|are|said)\s)/g,
  /^(?:During|In|After|Before)\s[^,.?]{4,60},(?=\s(?:worked|told|announced|became|believes|wrote|has been)\s[^?]*$)/g,
  /(?<=[A-Za-zÀ-ɏ]{3,}(?<!pass|dropp|stopp|walk|drov)ed\s)by(?=,\s[A-ZÀ-Þ])/g,
  /(?<=,\s)(?:in|on|at|for|by|with)(?=\s+(?:is|was|will|would|has|had)\b)/g,
  /\b(?:said|spoke|wrote|according|thanks|belongs?|belonged)\sto(?=\s+(?:on|in|at|by|for|with)\b)/gi,
  new RegExp(`${EDGE}(?<!${FINAL}\\s)(?<!\\b(?:and|or)\\s(?:[${L}-]+\\s){1,3})${BEFORE}(?=\\s*[,;.)](?![${L}])|\\s+(?:and|or)\\s[A-ZÀ-Þ])(?!\\s*[,;:.)]?\\s*$)`, 'g'),
  new RegExp(`${EDGE}(?<!\\bin\\s)(?:between|against|among|towards?)(?=\\s+(?:is|was|are|were|has|had|have|will|would|said|shows?)\\b)`, 'g'),
  /(?<!\b[Ii]n )\b(?:between|among)(?=\s+(?:and|or)\s)/g,
  /,(?=\s*,)/g,
  /^\s*,(?=\s)/g,
  /\(\s*\)/g,
  // “the and”, “the of”
  new RegExp(`${EDGE}[Tt]he(?=\\s+(?:and|of|in|on|at|for|from|by|as|with|that|who|which|but|because|although|since)\\s)`, 'g'),
  // “by and McCord”, “at in Auckland”
  new RegExp(`${EDGE}(?:by|with|for|in|to|at)(?=\\s+(?:and|or)\\s+[A-ZÀ-Þ][a-zß-ÿ])`, 'g'),
  new RegExp(`${EDGE}(?:at|between|into|against)(?=\\s+(?:in|on|since|by|so)\\s)`, 'g'),
  // A verb without its subject.
  /^["“]?(?:Began|Took|Gave|Went|Came|Wrote|Saw|Became|Consists|Believes|Wants|Owns|Has|Is|Was|Lost the|Won the|Had (?:already|been|also)|Said that|Also (?:said|called|announced))\s(?![A-Za-zÀ-ɏ]+ing\b)(?=[^?]*$)/g,
  /^[A-Z][^,.;:?!]{3,60},(?=\s+(?:spoke|did|announced|expected|decided|became|wrote|stressed|confirmed|does)\s)/g,
  /[”"](?=\s+(?:said|says|added)\s*\.?$)/g,
]
const OFFICES = '(?:president|minister|journalist|actor|actress|singer|director|deputy|reporter|chancellor|governor|senator|mayor|coach|striker|psychologist|professor|lawyer|spokesman|spokeswoman|writer|author|admiral|general|colonel|congresswoman|congressman|king|queen|prince|princess|pope)'
const WEAK: readonly RegExp[] = [
  new RegExp(`${EDGE}(?<!\\bin\\s)(?:of|from|into|than|with|at)(?=\\s+(?:is|was|are|were|has|had|have|will|would|said|shows?)\\b)`, 'g'),
  new RegExp(`${EDGE}(?:in|by|with|at|for|to)(?=\\s*[,;:(]|\\s+(?:and|or|since|before|after)\\s)`, 'g'),
  new RegExp(`${EDGE}(?:that|if|because|while|whether)(?=\\s+(?:said|says|told|announced|does|did|believes|died|won|lost)\\b)`, 'g'),
  /[”"](?=\s+(?:said|says|added)(?:\s*[.,]|\s+(?:on|in|at|that)\b))/g,
  new RegExp(`(?<!\\b(?:the|an?|this|that|his|her|their|our|its|any|every|each|no|whose|new)\\s(?:[${L}]+\\s)?)${EDGE}${OFFICES}(?=\\s+(?:said|says|told|announced|has|is|was|tweeted|does|did|who|arrived|on|in|at)\\b)`, 'gi'),
  /^(?:However|In addition|Meanwhile|According to|But|And),(?=\s*(?:,|an?\s|\())/g,
]
const START = new RegExp(`^["“]?(?:Is|Was|Are|Were|Has|Had|Also|Said|Says|Owns|Announced|Called|Reports|Believes|Wants|Won|Told|Who)\\s(?:\\w+\\s){0,2}?(?:${VERB}|[a-z]+ed|[a-z]+en|[a-z]+ly)\\b`)

export interface NameHole extends Span {
  readonly strong: boolean
}

/**
 * Where a word is missing in an English sentence, as a dropped name leaves it.
 * @param weak also places that good text may have: evidence beside a name that is lost
 */
export function nameHoles({ text, start }: PairSide, weak = true): NameHole[] {
  const holes: NameHole[] = []
  for (const [patterns, strong] of weak ? ([[STRONG, true], [WEAK, false]] as const) : ([[STRONG, true]] as const)) {
    for (const pattern of patterns) {
      // As `matchAll`, without a copy of the pattern for each sentence.
      pattern.lastIndex = 0
      for (let match = pattern.exec(text); match; match = pattern.exec(text)) holes.push({ start: start + match.index, end: start + match.index + match[0].length, strong })
    }
  }
  const opening = !weak || text.includes('?') ? null : START.exec(text)
  if (opening) holes.push({ start, end: start + opening[0].length, strong: false })
  return holes
}
