/** Words for numbers of one language, folded (lower-case, without accents). */
export interface NumberWords {
  /** Cardinals and ordinals up to ninety-nine and hundreds, by word. */
  readonly units: ReadonlyMap<string, number>
  /** Words that multiply what stands before them. */
  readonly scales: ReadonlyMap<string, number>
  /** Words that may stand between the parts of one number. */
  readonly joins: ReadonlySet<string>
  /** Words for parts and multiples: half, dozen. Values that they may stand for; they only explain figures. */
  readonly parts: ReadonlyMap<string, readonly number[]>
  /** Space, besides comma and point, may part groups of three. */
  readonly spaced: boolean
}

interface Spelling {
  /** `words=value`, several words parted by a slash. */
  readonly units: string
  readonly scales: string
  readonly joins?: string
  readonly parts?: string
  readonly spaced?: boolean
}

const SPELLINGS: Readonly<Record<string, Spelling>> = {
  en: {
    units:
      'zero/nil=0 one/once/first=1 two/twice/second/both/pair/couple/twin=2 three/third/thrice/triple=3 four/fourth/quadruple=4 five/fifth=5 six/sixth=6 seven/seventh=7 eight/eighth=8 nine/ninth=9 ten/tenth=10 eleven/eleventh=11 twelve/twelfth/dozen=12 thirteen/thirteenth=13 fourteen/fourteenth=14 fifteen/fifteenth=15 sixteen/sixteenth=16 seventeen/seventeenth=17 eighteen/eighteenth=18 nineteen/nineteenth=19 twenty/twentieth/twenties=20 thirty/thirtieth/thirties=30 forty/fortieth/forties=40 fifty/fiftieth/fifties=50 sixty/sixtieth/sixties=60 seventy/seventieth/seventies=70 eighty/eightieth/eighties=80 ninety/ninetieth/nineties=90',
    scales: 'hundred/hundreds/hundredth=100 thousand/thousands/thousandth/k=1e3 million/millions/millionth/mln/mn=1e6 billion/billions/bn/bln=1e9 trillion/trillions/trn/tn=1e12 quadrillion=1e15 lakh/lakhs=1e5 crore/crores=1e7 dozen/dozens=12',
    joins: 'and a -',
    parts: 'half/halves/halved/halving=0.5;50;30;1.5 quarter/quarters/quarterly=0.25;25;15;4;3 third/thirds=3;33 double/doubled/doubling/doubles=2;100 triple/tripled/tripling=3;200 decade/decades=10 century/centuries/centenary/centennial=100 dozen/dozens=12 noon/midday=12 midnight=0;24;12 fortnight=14;15;2 score=20 billionaire=1e9 millennium=1000 semester=6 teenager/teenagers/teens=10;13 week=7;8 year=12;365 month=30 single=1 duo=2 trio=3 fourfold=4 biennial=2 weekend=2 solo=1 sole=1 only=1 bicentenary/bicentennial=200',
  },
  es: {
    units:
      'cero=0 uno/una/un/primero/primera/primer/primeros/primeras=1 dos/segundo/segunda/ambos/ambas/par=2 tres/tercero/tercera/tercer=3 cuatro/cuarto/cuarta=4 cinco/quinto/quinta=5 seis/sexto/sexta=6 siete/septimo/septima=7 ocho/octavo/octava=8 nueve/noveno/novena=9 diez/decimo/decima=10 once/undecimo=11 doce/docena=12 trece=13 catorce=14 quince=15 dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiuno/veintiun/veintiuna=21 veintidos=22 veintitres=23 veinticuatro=24 veinticinco=25 veintiseis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien/ciento/centenar/centesimo=100 doscientos/doscientas=200 trescientos/trescientas=300 cuatrocientos/cuatrocientas=400 quinientos/quinientas=500 seiscientos/seiscientas=600 setecientos/setecientas=700 ochocientos/ochocientas=800 novecientos/novecientas=900 vigesimo/vigesima=20 trigesimo/trigesima=30 cuadragesimo/cuadragesima=40 quincuagesimo=50',
    scales: 'mil/miles=1e3 millon/millones=1e6 millardo/millardos=1e9 billon/billones=1e12 trillon/trillones=1e18 docena/docenas=12 centenares/centenar=100',
    joins: 'y de',
    parts: 'medio/media/mitad=0.5;50;30;1.5 cuarto/cuartos=0.25;25;15;4 tercio/tercios=3;33 doble/duplicar/duplico=2 triple=3 decada/decadas/decenio=10 decena/decenas=10 quincena/quincenal=15;14;2 siglo=100 centenario=100 mediodia=12 medianoche=0;24;12 semestre=6 trimestre=3 bienio=2 sexenio=6 quinquenio=5 lustro=5 veintena=20 treintena=30 cincuentena=50 bicentenario=200 semana=7;8 veinteanera=20 treintanero=30 solo/unico/unica=1',
  },
  pt: {
    units:
      'zero=0 um/uma/primeiro/primeira/primeiros/primeiras=1 dois/duas/segundo/segunda/ambos/ambas/par=2 tres/terceiro/terceira=3 quatro/quarto/quarta=4 cinco/quinto/quinta=5 seis/sexto/sexta=6 sete/setimo/setima=7 oito/oitavo/oitava=8 nove/nono/nona=9 dez/decimo/decima=10 onze=11 doze/duzia=12 treze=13 catorze/quatorze=14 quinze=15 dezasseis/dezesseis=16 dezassete/dezessete=17 dezoito=18 dezanove/dezenove=19 vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem/cento/centena=100 duzentos/duzentas=200 trezentos/trezentas=300 quatrocentos/quatrocentas=400 quinhentos/quinhentas=500 seiscentos/seiscentas=600 setecentos/setecentas=700 oitocentos/oitocentas=800 novecentos/novecentas=900 vigesimo/vigesima=20 trigesimo/trigesima=30 quadragesimo/quadragesima=40 quinquagesimo=50',
    scales: 'mil/milhares/milhar=1e3 milhao/milhoes=1e6 bilhao/bilhoes=1e9 biliao/bilioes=1e12 trilhao/trilhoes=1e12 triliao/trilioes=1e18 duzia/duzias=12 centenas=100',
    joins: 'e de',
    parts: 'meio/meia/metade=0.5;50;30;1.5;6 quarto/quartos=0.25;25;15;4 terco/tercos=3;33 dobro/duplicar/duplicou/dupla=2 triplo=3 decada/decadas/decenio=10 dezena/dezenas=10 quinzena=15;14;2 seculo=100 centenario=100 semestre=6 trimestre=3 bienio=2 unico/unica=1 bicentenario=200 so/apenas=1',
  },
  fr: {
    units:
      "zero=0 un/une/premier/premiere/premiers/premieres=1 deux/deuxieme/second/seconde/paire=2 trois/troisieme=3 quatre/quatrieme=4 cinq/cinquieme=5 six/sixieme=6 sept/septieme=7 huit/huitieme=8 neuf/neuvieme=9 dix/dixieme=10 onze/onzieme=11 douze/douzieme/douzaine=12 treize/treizieme=13 quatorze/quatorzieme=14 quinze/quinzieme=15 seize/seizieme=16 vingt/vingts/vingtieme=20 trente/trentieme=30 quarante/quarantieme=40 cinquante/cinquantieme=50 soixante/soixantieme=60 septante=70 octante/huitante=80 nonante=90 cent/cents/centieme/centaine=100",
    scales: 'mille/milliers/millier=1e3 million/millions=1e6 milliard/milliards=1e9 billion/billions=1e12 trillion/trillions=1e18 douzaine/douzaines=12 centaines=100',
    joins: 'et de -',
    parts: 'demi/demie/moitie=0.5;50;30;1.5 quart/quarts=0.25;25;15;4 tiers=3;33 double/doubler/doubla/double=2 triple=3 decennie/decennies=10 dizaine/dizaines=10 quinzaine=15;14;2 siecle/siecles=100 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60 semestre=6 trimestre=3 midi=12 minuit=0;24;12 centenaire=100 bicentenaire=200 huit=7 seul/seule=1',
    spaced: true,
  },
  it: {
    units:
      "zero=0 uno/una/un/primo/prima/primi/prime=1 due/secondo/seconda/entrambi/entrambe/paio=2 tre/terzo/terza=3 quattro/quarto/quarta=4 cinque/quinto/quinta=5 sei/sesto/sesta=6 sette/settimo/settima=7 otto/ottavo/ottava=8 nove/nono/nona=9 dieci/decimo/decima=10 undici=11 dodici/dozzina=12 tredici=13 quattordici=14 quindici=15 sedici=16 diciassette=17 diciotto=18 diciannove=19 venti=20 ventuno=21 ventidue=22 ventitre=23 ventiquattro=24 venticinque=25 ventisei=26 ventisette=27 ventotto=28 ventinove=29 trenta=30 trentuno=31 trentadue=32 trentatre=33 trentaquattro=34 trentacinque=35 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90 cento/centinaio=100 duecento=200 trecento=300 quattrocento=400 cinquecento=500 seicento=600 settecento=700 ottocento=800 novecento=900 duemila=2000 tremila=3000 quattromila=4000 cinquemila=5000 seimila=6000 diecimila=10000 ventimila=20000 centomila=100000",
    scales: 'mille/mila/migliaia/migliaio=1e3 milione/milioni=1e6 miliardo/miliardi=1e9 bilione/bilioni=1e12 dozzina/dozzine=12 centinaia=100',
    joins: 'e di',
    parts: 'mezzo/mezza/meta=0.5;50;30;1.5 quarto/quarti=0.25;25;15;4 terzo/terzi=3;33 doppio/raddoppiato=2 triplo=3 decennio/decenni=10 decina/decine=10 secolo/secoli=100 ventina=20 trentina=30 quarantina=40 cinquantina=50 semestre=6 trimestre=3 mezzogiorno=12 mezzanotte=0;24;12 settecento=18 ottocento=19 novecento=20 quattrocento=15 cinquecento=16 seicento=17 trecento=14 duecento=13 unico/unica/solo/sola=1',
  },
  de: {
    units:
      'null=0 eins/ein/eine/einen/einem/einer/erste/ersten/erster/erstes/erstmals=1 zwei/zweite/zweiten/zweiter/beide/beiden/paar/zweimal=2 drei/dritte/dritten/dritter/dreimal=3 vier/vierte/vierten/viermal=4 funf/funfte/funften/funfmal=5 sechs/sechste/sechsten=6 sieben/siebte/siebten=7 acht/achte/achten=8 neun/neunte/neunten=9 zehn/zehnte/zehnten=10 elf/elfte/elften=11 zwolf/zwolfte/dutzend=12 dreizehn=13 vierzehn=14 funfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig/zwanziger=20 dreisig/dreisiger=30 vierzig/vierziger=40 funfzig/funfziger=50 sechzig/sechziger=60 siebzig/siebziger=70 achtzig/achtziger=80 neunzig/neunziger=90 hundert/einhundert=100 zweihundert=200 dreihundert=300 vierhundert=400 funfhundert=500 tausend=1000 zweitausend=2000',
    scales: 'hunderte/hundert=100 tausend/tausende=1e3 million/millionen/mio=1e6 milliarde/milliarden/mrd=1e9 billion/billionen=1e12 billiarde=1e15 dutzend/dutzende=12',
    joins: 'und',
    parts: 'halb/halbe/halben/halfte/halber/halbes=0.5;50;30;1.5 viertel=0.25;25;15;4 drittel=3;33 doppelt/doppelte/verdoppelt/verdoppelte/doppelten=2;100 dreifach/verdreifacht=3 jahrzehnt/jahrzehnte/jahrzehnten=10 jahrhundert/jahrhunderte=100 anderthalb=1.5 eineinhalb=1.5 mittag=12 mitternacht=0;24;12 halbjahr=6 quartal=3 dutzende=12 einzige/einziger/einzigen/einmal=1',
    spaced: true,
  },
  pl: {
    units: 'jeden/jedna/jedno/pierwszy/pierwsza/pierwsze/pierwszym/pierwszej/pierwszego=1 dwa/dwie/dwoch/dwaj/drugi/druga/drugie/drugiego/drugiej/drugim/oba/obie/dwoje=2 trzy/trzech/trzej/trzeci/trzecia/trzeciego/trzecie/troje=3 cztery/czterech/czwarty/czwarta=4 piec/pieciu/piaty/piata=5 szesc/szesciu/szosty=6 siedem/siedmiu/siodmy=7 osiem/osmiu/osmy=8 dziewiec/dziewieciu/dziewiaty=9 dziesiec/dziesieciu/dziesiaty=10 jedenascie=11 dwanascie/dwunastu=12 trzynascie=13 czternascie=14 pietnascie=15 szesnascie=16 siedemnascie=17 osiemnascie=18 dziewietnascie=19 dwadziescia/dwudziestu=20 trzydziesci/trzydziestu=30 czterdziesci=40 piecdziesiat=50 szescdziesiat=60 siedemdziesiat=70 osiemdziesiat=80 dziewiecdziesiat=90 sto/stu=100 dwiescie=200 trzysta=300 piecset=500',
    scales: 'tysiac/tysiace/tysiecy/tys=1e3 milion/miliony/milionow/mln=1e6 miliard/miliardy/miliardow/mld=1e9 bilion/bilionow=1e12',
    parts: 'pol/polowa/polowe/polowie=0.5;50;30 polowy=0.5;50;6 wiek/wieku=100 dekada/dekady/dekad=10 kwartal/kwartale=4;3;0.25 kilkanascie=12 poltora=1.5;1 kilkadziesiat=10 jedyny/jedyna=1',
    spaced: true,
  },
  cs: {
    units: 'jeden/jedna/jedno/jednoho/prvni/prvniho=1 dva/dve/dvou/dvema/druhy/druha/druhe/druheho/oba/obe=2 tri/treti/trech/trikrat=3 ctyri/ctyr/ctvrty/ctvrta=4 pet/peti/paty/pata=5 sest/sesti/sesty=6 sedm/sedmi/sedmy=7 osm/osmi/osmy=8 devet/deviti/devaty=9 deset/deseti/desaty/desatou=10 jedenact=11 dvanact=12 trinact=13 ctrnact=14 patnact=15 sestnact=16 sedmnact=17 osmnact=18 devatenact=19 dvacet/dvaceti=20 tricet=30 ctyricet=40 padesat=50 sedesat=60 sedmdesat=70 osmdesat=80 devadesat=90 sto=100 dveste=200 trista=300 petset=500',
    scales: 'tisic/tisice/tisici=1e3 milion/miliony/milionu=1e6 miliarda/miliardy/miliard=1e9 bilion=1e12',
    parts: 'pul/polovina/poloviny/polovinu/polovine=0.5;50;30 stoleti=100 desetileti=10 ctvrt/ctvrtina=0.25;25;15;4 dvojnasobek=2 jediny/jedina=1',
    spaced: true,
  },
  ru: {
    units:
      'один/одна/одно/одного/одной/первыи/первая/первое/первого/первои=1 два/две/двух/двое/второи/вторая/второе/второго/оба/обе/дважды=2 три/трех/трое/третии/третья/третье/третьего/трижды=3 четыре/четырех/четвертыи/четвертая=4 пять/пяти/пятыи/пятая=5 шесть/шести/шестои=6 семь/семи/седьмои=7 восемь/восьми/восьмои=8 девять/девяти/девятыи=9 десять/десяти/десятыи=10 одиннадцать=11 двенадцать=12 тринадцать=13 четырнадцать=14 пятнадцать=15 шестнадцать=16 семнадцать=17 восемнадцать=18 девятнадцать=19 двадцать/двадцати=20 тридцать/тридцати=30 сорок=40 пятьдесят=50 шестьдесят=60 семьдесят=70 восемьдесят=80 девяносто=90 сто/ста=100 двести=200 триста=300 пятьсот=500',
    scales: 'тысяча/тысячи/тысяч/тыс=1e3 миллион/миллиона/миллионов/млн=1e6 миллиард/миллиарда/миллиардов/млрд=1e9 триллион/триллиона/триллионов/трлн=1e12',
    parts: 'половина/половины/половину/половине/полгода/пол=0.5;50;30;6 полтора/полторы=1.5 век/века/веке=100 десятилетие/десятилетия=10 четверть/четверти=0.25;25;15;4 вдвое=2 втрое=3 полчаса=30;0.5 квартал/квартале=3;4 десятки/десятков=10 единственныи=1 сутки/суток=24;1',
    spaced: true,
  },
  uk: {
    units: 'один/одна/одне/перша/першии/першого=1 два/дві/двох/другии/друга=2 три/трьох/третіи=3 чотири/чотирьох/четвертии=4 пять/п\'ять/пяти=5 шість=6 сім=7 вісім=8 девять/дев\'ять=9 десять=10 двадцять=20 тридцять=30 сорок=40 п\'ятдесят=50 сто=100',
    scales: 'тисяча/тисячі/тисяч/тис=1e3 мільион/мільиони/мільионів/млн=1e6 мільярд/мільярди/мільярдів/млрд=1e9',
    parts: 'половина/половини/пів=0.5;50;30 століття=100 десятиліття=10',
    spaced: true,
  },
  nl: {
    units: 'een/eerste=1 twee/tweede/beide=2 drie/derde=3 vier/vierde=4 vijf/vijfde=5 zes/zesde=6 zeven/zevende=7 acht/achtste=8 negen/negende=9 tien/tiende=10 elf=11 twaalf=12 dertien=13 veertien=14 vijftien=15 twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90 honderd=100',
    scales: 'duizend/duizenden=1e3 miljoen=1e6 miljard=1e9 biljoen=1e12',
    parts: 'half/halve/helft=0.5;50;30 kwart/kwartaal=0.25;25;15;4 eeuw=100 decennium=10 anderhalf=1.5',
  },
  ro: {
    units: 'un/o/una/unu/prima/primul=1 doi/doua/ambele=2 trei=3 patru=4 cinci=5 sase=6 sapte=7 opt=8 noua=9 zece=10 unsprezece=11 doisprezece=12 douazeci=20 treizeci=30 patruzeci=40 cincizeci=50',
    scales: 'mie/mii=1e3 milion/milioane=1e6 miliard/miliarde=1e9 suta/sute=100',
    parts: 'jumatate=0.5;50;30 secol/secolul=100 deceniu/decenii=10 sfert=0.25;15;4',
  },
  tr: {
    units: 'bir/ilk/birinci=1 iki/ikinci=2 uc/ucuncu=3 dort=4 bes=5 alti=6 yedi=7 sekiz=8 dokuz=9 on=10 yirmi=20 otuz=30 kirk=40 elli=50 altmis=60 yetmis=70 seksen=80 doksan=90 yuz=100',
    scales: 'bin=1e3 milyon=1e6 milyar=1e9 trilyon=1e12',
    parts: 'yarim/yari/bucuk=0.5;50;30 yuzyil=100 ceyrek=0.25;15;4',
  },
  hi: {
    units: 'एक/पहला/पहली/पहले=1 दो/दूसरे/दूसरा/दूसरी/दोनों=2 तीन/तीसरे/तीसरी/तीनों=3 चार/चौथे/चौथा/चारों=4 पांच/पाँच/पांचवें/पांचवां=5 छह/छः/छठे=6 सात=7 आठ=8 नौ=9 दस=10 ग्यारह=11 बारह=12 तेरह=13 चौदह=14 पंद्रह=15 सोलह=16 सत्रह=17 अठारह=18 उन्नीस=19 बीस=20 पच्चीस=25 तीस=30 चालीस=40 पचास=50 साठ=60 सत्तर=70 अस्सी=80 नब्बे=90 सौ=100',
    scales: 'हजार/हज़ार=1e3 लाख=1e5 करोड़=1e7 अरब=1e9 मिलियन=1e6 बिलियन=1e9 सौ=100',
    parts: 'आधा/आधी/आधे=0.5;50;30 सदी/शताब्दी=100 दशक=10 डेढ़=1.5 दर्जन=12',
  },
}

/** French compounds that are no sums of their words, and German ones, read as whole words. */
const GERMAN_COMPOUND = /^(ein|zwei|drei|vier|funf|sechs|sieben|acht|neun)und(zwanzig|dreisig|vierzig|funfzig|sechzig|siebzig|achtzig|neunzig)(?:er|ste|sten|ster)?$/
const ITALIAN_COMPOUND = /^(venti?|trenta?|quaranta?|cinquanta?|sessanta?|settanta?|ottanta?|novanta?)(uno?|due|tre|quattro|cinque|sei|sette|otto|nove)$/

const opened = new Map<string, NumberWords | undefined>()

/** The number words of a language (BCP 47, the region is passed over), or undefined where the table has none. */
export function numberWords(language: string): NumberWords | undefined {
  const key = language.slice(0, 2).toLowerCase()
  if (!opened.has(key)) opened.set(key, SPELLINGS[key] && read(SPELLINGS[key]))
  return opened.get(key)
}

function read({ units, scales, joins = '', parts = '', spaced = false }: Spelling): NumberWords {
  return { units: single(units), scales: single(scales), joins: new Set(joins.split(' ')), parts: several(parts), spaced }
}

function* entries(list: string): Iterable<[string, string]> {
  for (const entry of list.split(' ')) {
    const [words, value] = entry.split('=')
    if (value) for (const word of words.split('/')) yield [word, value]
  }
}
const single = (list: string): Map<string, number> => new Map([...entries(list)].map(([word, value]) => [word, Number(value)]))
const several = (list: string): Map<string, readonly number[]> => new Map([...entries(list)].map(([word, value]) => [word, value.split(';').map(Number)]))

/** The value of a single word, compounds of German and Italian included. */
export function valueOfWord(word: string, words: NumberWords, language: string): number | undefined {
  const known = words.units.get(word)
  if (known !== undefined) return known
  const compound = language.startsWith('de') ? GERMAN_COMPOUND.exec(word) : language.startsWith('it') ? ITALIAN_COMPOUND.exec(word) : null
  if (!compound) return undefined
  const [, first, second] = compound
  const of = (part: string): number => words.units.get(part) ?? words.units.get(`${part}i`) ?? words.units.get(`${part}a`) ?? 0
  return of(first) + of(second)
}
