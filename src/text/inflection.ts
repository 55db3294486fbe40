/** The forms of an English verb or noun that text may hold. */
export type Form = 'base' | 's' | 'past' | 'participle' | 'ing'

/** base, past, participle of irregular verbs of news English; variants parted by "|", the first is written. */
const IRREGULAR = `be was|were been
arise arose arisen
awake awoke awoken
bear bore borne|born
beat beat beaten
become became become
begin began begun
bend bent bent
bet bet bet
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
breed bred bred
bring brought brought
broadcast broadcast broadcast
build built built
burn burned|burnt burned|burnt
burst burst burst
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
come came come
cost cost cost
cut cut cut
deal dealt dealt
dig dug dug
do did done
draw drew drawn
dream dreamed|dreamt dreamed|dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
flee fled fled
fly flew flown
forbid forbade forbidden
forecast forecast forecast
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got got|gotten
give gave given
go went gone
grow grew grown
hang hung|hanged hung|hanged
have had had
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
keep kept kept
know knew known
lay laid laid
lead led led
lean leaned|leant leaned|leant
learn learned|learnt learned|learnt
leave left left
lend lent lent
let let let
lie lay|lied lain|lied
light lit|lighted lit|lighted
lose lost lost
make made made
mean meant meant
meet met met
mislead misled misled
mistake mistook mistaken
overcome overcame overcome
overthrow overthrew overthrown
pay paid paid
prove proved proved|proven
put put put
quit quit quit
read read read
rebuild rebuilt rebuilt
retake retook retaken
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
shake shook shaken
shed shed shed
shine shone|shined shone|shined
shoot shot shot
show showed shown
shrink shrank shrunk
shut shut shut
sing sang sung
sink sank sunk
sit sat sat
sleep slept slept
slide slid slid
speak spoke spoken
speed sped sped
spell spelled|spelt spelled|spelt
spend spent spent
spill spilled|spilt spilled|spilt
spin spun spun
split split split
spread spread spread
spring sprang sprung
stand stood stood
steal stole stolen
stick stuck stuck
strike struck struck
strive strove striven
swear swore sworn
sweep swept swept
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
throw threw thrown
understand understood understood
undergo underwent undergone
undertake undertook undertaken
undo undid undone
uphold upheld upheld
wake woke woken
wear wore worn
weep wept wept
win won won
wind wound wound
withdraw withdrew withdrawn
withstand withstood withstood
write wrote written`

/** Verbs of two syllables and more that double their last letter. */
const DOUBLING = new Set(
  'admit commit permit submit omit emit transmit remit occur recur incur refer prefer infer defer confer transfer deter regret control patrol compel expel propel repel rebel abet allot equip begin forget outfit'.split(' '),
)
/** Verbs that double in British English and not in American. */
const BRITISH_DOUBLING = new Set('travel cancel label model signal level counsel fuel dial marshal quarrel channel total tunnel program worship focus'.split(' '))
const IRREGULAR_PLURALS = new Map(Object.entries({
  man: 'men', woman: 'women', child: 'children', person: 'people', foot: 'feet', tooth: 'teeth', mouse: 'mice', goose: 'geese',
  life: 'lives', wife: 'wives', knife: 'knives', leaf: 'leaves', half: 'halves', self: 'selves', thief: 'thieves', shelf: 'shelves', wolf: 'wolves',
  analysis: 'analyses', crisis: 'crises', thesis: 'theses', basis: 'bases', hypothesis: 'hypotheses', phenomenon: 'phenomena', criterion: 'criteria', medium: 'media', datum: 'data', curriculum: 'curricula',
  hero: 'heroes', potato: 'potatoes', tomato: 'tomatoes', echo: 'echoes', veto: 'vetoes', embargo: 'embargoes',
  series: 'series', species: 'species', aircraft: 'aircraft', headquarters: 'headquarters',
}))

interface Irregular {
  readonly past: readonly string[]
  readonly participle: readonly string[]
}
let irregular: Map<string, Irregular> | undefined
function irregulars(): Map<string, Irregular> {
  irregular ??= new Map(
    IRREGULAR.split('\n').map((line) => {
      const [base, past, participle] = line.split(' ')
      return [base, { past: past.split('|'), participle: participle.split('|') }]
    }),
  )
  return irregular
}

const VOWELS = 'aeiou'
const isVowel = (letter: string | undefined): boolean => letter !== undefined && VOWELS.includes(letter)

function doublesLast(base: string): boolean {
  if (DOUBLING.has(base) || BRITISH_DOUBLING.has(base)) return true
  const [third, second, last] = base.slice(-3)
  if (last === undefined || isVowel(last) || 'wxyh'.includes(last) || !isVowel(second) || isVowel(third)) return false
  const syllables = base.match(/[aeiouy]+/g)?.length ?? 0
  return syllables === 1
}

const withS = (base: string): string => {
  const irregularPlural = IRREGULAR_PLURALS.get(base)
  if (irregularPlural) return irregularPlural
  if (/(?:s|x|z|ch|sh)$/.test(base)) return `${base}es`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  if (base === 'go' || base === 'do' || base === 'undergo' || base === 'undo') return `${base}es`
  return `${base}s`
}
const withEd = (base: string): string => {
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return doublesLast(base) && !BRITISH_DOUBLING.has(base) ? `${base}${base.at(-1)}ed` : `${base}ed`
}
const withIng = (base: string): string => {
  if (base === 'be') return 'being'
  if (/ie$/.test(base)) return `${base.slice(0, -2)}ying`
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`
  return doublesLast(base) && !BRITISH_DOUBLING.has(base) ? `${base}${base.at(-1)}ing` : `${base}ing`
}

/** One form of a verb or noun (American spelling): `formOf('take', 'past')` is "took". */
export function formOf(base: string, form: Form): string {
  const known = irregulars().get(base)
  switch (form) {
    case 'base':
      return base
    case 's':
      return base === 'be' ? 'is' : base === 'have' ? 'has' : withS(base)
    case 'past':
      return known ? known.past[0] : withEd(base)
    case 'participle':
      return known ? known.participle[0] : withEd(base)
    case 'ing':
      return withIng(base)
  }
}

/** All forms of a verb or noun that text may hold, British doublings included, without repeats. */
export function formsOf(base: string): string[] {
  if (base === 'be') return ['be', 'is', 'are', 'am', 'was', 'were', 'been', 'being']
  const known = irregulars().get(base)
  const forms = [base, formOf(base, 's'), ...(known ? [...known.past, ...known.participle] : [withEd(base)]), withIng(base)]
  if (IRREGULAR_PLURALS.has(base)) forms.push(IRREGULAR_PLURALS.get(base)!)
  if (BRITISH_DOUBLING.has(base)) forms.push(`${base}${base.at(-1)}ed`, `${base}${base.at(-1)}ing`)
  return [...new Set(forms)]
}

/**
 * The form that `word` is of `base`; a past that could be a participle is called one only when `afterAuxiliary`.
 */
export function whichForm(base: string, word: string, afterAuxiliary: boolean): Form {
  const lower = word.toLowerCase()
  if (lower === base) return 'base'
  if (lower === formOf(base, 'ing') || /ing$/.test(lower)) return 'ing'
  const known = irregulars().get(base)
  const isPast = known ? known.past.includes(lower) : lower === withEd(base) || /ed$/.test(lower)
  const isParticiple = known ? known.participle.includes(lower) : isPast
  if (base === 'be') return lower === 'been' ? 'participle' : lower === 'was' || lower === 'were' ? 'past' : lower === 'being' ? 'ing' : lower === 'be' ? 'base' : 's'
  if (isPast && isParticiple) return afterAuxiliary ? 'participle' : 'past'
  if (isPast) return 'past'
  if (isParticiple) return 'participle'
  return 's'
}

/** The verb or noun that a word looks to be a form of, found by irregular forms and endings; for captures whose lemma a row does not say. */
export function guessLemma(word: string): string {
  const lower = word.toLowerCase()
  if (/^(?:is|are|am|was|were|been|being|be)$/.test(lower)) return 'be'
  for (const [base, { past, participle }] of irregulars()) {
    if (base === lower || past.includes(lower) || participle.includes(lower) || withS(base) === lower || withIng(base) === lower) return base
  }
  const stem = /^(.+?)(?:ing|ed|es|s)$/.exec(lower)?.[1]
  if (!stem || /(?:ss|us|is)$/.test(lower) || stem.length < 2) return lower
  const candidates = [stem, `${stem}e`, lower.replace(/ies$|ied$/, 'y'), stem.replace(/(.)\1$/, '$1')]
  return candidates.find((base) => formsOf(base).includes(lower)) ?? stem
}
