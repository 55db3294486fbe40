import { wordMemo } from './word-memo.ts'

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
  /** What a folded word says of numbers, remembered; undefined when nothing. */
  facts(word: string): NumberFacts | undefined
}

/** A number word: a value or a scale, or what it is a part of. */
export interface NumberFacts {
  readonly number: { readonly value: number; readonly scale: boolean } | undefined
  readonly parts: readonly number[] | undefined
}

interface Spelling {
  /** `words=value`, several words parted by a slash. */
  readonly units: string
  readonly scales: string
  readonly joins?: string
  readonly parts?: string
  /** Stems with the endings that they take, for languages that inflect their numerals. */
  readonly inflected?: readonly (readonly [stems: string, endings: string])[]
  readonly spaced?: boolean
}

const SPELLINGS: Readonly<Record<string, Spelling>> = {
  en: {
    units:
      'zero/nil=0 one/once/first=1 two/twice/second/both/pair/couple/twin=2 three/third/thrice/triple=3 four/fourth/quadruple=4 five/fifth=5 six/sixth=6 seven/seventh=7 eight/eighth=8 nine/ninth=9 ten/tenth=10 eleven/eleventh=11 twelve/twelfth/dozen=12 thirteen/thirteenth=13 fourteen/fourteenth=14 fifteen/fifteenth=15 sixteen/sixteenth=16 seventeen/seventeenth=17 eighteen/eighteenth=18 nineteen/nineteenth=19 twenty/twentieth/twenties=20 thirty/thirtieth/thirties=30 forty/fortieth/forties=40 fifty/fiftieth/fifties=50 sixty/sixtieth/sixties=60 seventy/seventieth/seventies=70 eighty/eightieth/eighties=80 ninety/ninetieth/nineties=90 sexagenarian/sexagenarians=60 septuagenarian/septuagenarians=70 octogenarian/octogenarians=80 nonagenarian/nonagenarians=90 centenarian/centenarians=100',
    scales: 'hundred/hundreds/hundredth=100 thousand/thousands/thousandth/k=1e3 million/millions/millionth/mln/mn=1e6 billion/billions/bn/bln=1e9 trillion/trillions/trn/tn=1e12 quadrillion=1e15 lakh/lakhs=1e5 crore/crores=1e7 dozen/dozens=12',
    joins: 'and a -',
    parts: 'half/halves/halved/halving=0.5;50;30;1.5 quarter/quarters/quarterly=0.25;25;15;4;3 third/thirds=3;33 double/doubled/doubling/doubles=2;100 triple/tripled/tripling=3;200 decade/decades=10 century/centuries/centenary/centennial=100 dozen/dozens=12 noon/midday=12 midnight=0;24;12 fortnight=14;15;2 score=20 billionaire=1e9 millennium=1000 semester=6 teenager/teenagers/teens=10;13 week=7;8 year=12;365 month=30 single=1 duo=2 trio=3 fourfold=4 biennial=2 weekend=2 solo=1 sole=1 only=1 bicentenary/bicentennial=200',
  },
  es: {
    units:
      'cero=0 uno/una/un/primero/primera/primer/primeros/primeras=1 dos/segundo/segunda/ambos/ambas/par=2 tres/tercero/tercera/tercer=3 cuatro/cuarto/cuarta=4 cinco/quinto/quinta=5 seis/sexto/sexta=6 siete/septimo/septima=7 ocho/octavo/octava=8 nueve/noveno/novena=9 diez/decimo/decima=10 once/undecimo=11 doce/docena=12 trece=13 catorce=14 quince=15 dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiuno/veintiun/veintiuna=21 veintidos=22 veintitres=23 veinticuatro=24 veinticinco=25 veintiseis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien/ciento/centenar/centesimo=100 doscientos/doscientas=200 trescientos/trescientas=300 cuatrocientos/cuatrocientas=400 quinientos/quinientas=500 seiscientos/seiscientas=600 setecientos/setecientas=700 ochocientos/ochocientas=800 novecientos/novecientas=900 vigesimo/vigesima=20 trigesimo/trigesima=30 cuadragesimo/cuadragesima=40 quincuagesimo=50 sexagenario/sexagenaria=60 septuagenario/septuagenaria=70 octogenario/octogenaria=80 nonagenario/nonagenaria=90',
    scales: 'mil/miles=1e3 millon/millones=1e6 millardo/millardos=1e9 billon/billones=1e12 trillon/trillones=1e18 docena/docenas=12 centenares/centenar=100',
    joins: 'y de',
    parts: 'medio/media/mitad=0.5;50;30;1.5 cuarto/cuartos=0.25;25;15;4 tercio/tercios=3;33 doble/duplicar/duplico=2 triple=3 decada/decadas/decenio=10 decena/decenas=10 quincena/quincenal=15;14;2 siglo=100 centenario=100 mediodia=12 medianoche=0;24;12 semestre=6 trimestre=3 bienio=2 sexenio=6 quinquenio=5 lustro=5 veintena=20 treintena=30 cincuentena=50 centenar=100 bicentenario=200 semana=7;8 veinteanera=20 treintanero=30 solo/unico/unica=1',
  },
  pt: {
    units:
      'zero=0 um/uma/primeiro/primeira/primeiros/primeiras=1 dois/duas/segundo/segunda/ambos/ambas/par=2 tres/terceiro/terceira=3 quatro/quarto/quarta=4 cinco/quinto/quinta=5 seis/sexto/sexta=6 sete/setimo/setima=7 oito/oitavo/oitava=8 nove/nono/nona=9 dez/decimo/decima=10 onze=11 doze/duzia=12 treze=13 catorze/quatorze=14 quinze=15 dezasseis/dezesseis=16 dezassete/dezessete=17 dezoito=18 dezanove/dezenove=19 vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem/cento/centena=100 duzentos/duzentas=200 trezentos/trezentas=300 quatrocentos/quatrocentas=400 quinhentos/quinhentas=500 seiscentos/seiscentas=600 setecentos/setecentas=700 oitocentos/oitocentas=800 novecentos/novecentas=900 vigesimo/vigesima=20 trigesimo/trigesima=30 quadragesimo/quadragesima=40 quinquagesimo=50',
    scales: 'mil/milhares/milhar=1e3 milhao/milhoes=1e6 bilhao/bilhoes=1e9 biliao/bilioes=1e12 trilhao/trilhoes=1e12 triliao/trilioes=1e18 duzia/duzias=12 centenas=100',
    joins: 'e de',
    parts: 'meio/meia/metade=0.5;50;30;1.5;6 quarto/quartos=0.25;25;15;4 terco/tercos=3;33 dobro/duplicar/duplicou/dupla=2 triplo=3 decada/decadas/decenio=10 dezena/dezenas=10 centena=100 quinzena=15;14;2 seculo=100 centenario=100 semestre=6 trimestre=3 bienio=2 unico/unica=1 bicentenario=200 so/apenas=1',
  },
  fr: {
    units:
      "zero=0 un/une/premier/premiere/premiers/premieres=1 deux/deuxieme/second/seconde/paire=2 trois/troisieme=3 quatre/quatrieme=4 cinq/cinquieme=5 six/sixieme=6 sept/septieme=7 huit/huitieme=8 neuf/neuvieme=9 dix/dixieme=10 onze/onzieme=11 douze/douzieme/douzaine=12 treize/treizieme=13 quatorze/quatorzieme=14 quinze/quinzieme=15 seize/seizieme=16 vingt/vingts/vingtieme=20 trente/trentieme=30 quarante/quarantieme=40 cinquante/cinquantieme=50 soixante/soixantieme=60 septante=70 octante/huitante=80 nonante=90 quinquagenaire=50 sexagenaire=60 septuagenaire=70 octogenaire=80 nonagenaire=90 cent/cents/centieme/centaine=100",
    scales: 'mille/milliers/millier=1e3 million/millions=1e6 milliard/milliards=1e9 billion/billions=1e12 trillion/trillions=1e18 douzaine/douzaines=12 centaines=100',
    joins: 'et de -',
    parts: 'demi/demie/moitie=0.5;50;30;1.5 quart/quarts=0.25;25;15;4 tiers=3;33 double/doubler/doubla/double=2 triple=3 decennie/decennies=10 dizaine/dizaines=10 quinzaine=15;14;2 siecle/siecles=100 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60 centaine=100 semestre=6 trimestre=3 midi=12 minuit=0;24;12 centenaire=100 bicentenaire=200 huit=7 seul/seule=1',
    spaced: true,
  },
  it: {
    units:
      "zero=0 uno/una/un/primo/prima/primi/prime=1 due/secondo/seconda/entrambi/entrambe/paio=2 tre/terzo/terza=3 quattro/quarto/quarta=4 cinque/quinto/quinta=5 sei/sesto/sesta=6 sette/settimo/settima=7 otto/ottavo/ottava=8 nove/nono/nona=9 dieci/decimo/decima=10 undici=11 dodici/dozzina=12 tredici=13 quattordici=14 quindici=15 sedici=16 diciassette=17 diciotto=18 diciannove=19 venti=20 ventuno=21 ventidue=22 ventitre=23 ventiquattro=24 venticinque=25 ventisei=26 ventisette=27 ventotto=28 ventinove=29 trenta=30 trentuno=31 trentadue=32 trentatre=33 trentaquattro=34 trentacinque=35 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90 ventenne=20 trentenne=30 quarantenne=40 cinquantenne=50 sessantenne=60 settantenne=70 ottantenne=80 novantenne=90 cento/centinaio=100 duecento=200 trecento=300 quattrocento=400 cinquecento=500 seicento=600 settecento=700 ottocento=800 novecento=900 duemila=2000 tremila=3000 quattromila=4000 cinquemila=5000 seimila=6000 diecimila=10000 ventimila=20000 centomila=100000",
    scales: 'mille/mila/migliaia/migliaio=1e3 milione/milioni=1e6 miliardo/miliardi=1e9 bilione/bilioni=1e12 dozzina/dozzine=12 centinaia=100',
    joins: 'e di',
    parts: 'mezzo/mezza/meta=0.5;50;30;1.5 quarto/quarti=0.25;25;15;4 terzo/terzi=3;33 doppio/raddoppiato=2 triplo=3 decennio/decenni=10 decina/decine=10 secolo/secoli=100 ventina=20 trentina=30 quarantina=40 cinquantina=50 centinaio=100 semestre=6 trimestre=3 mezzogiorno=12 mezzanotte=0;24;12 settecento=18 ottocento=19 novecento=20 quattrocento=15 cinquecento=16 seicento=17 trecento=14 duecento=13 unico/unica/solo/sola=1',
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
    inflected: [
      ['pierwsz=1 drug=2 trzec=3 czwart=4 piat=5 szost=6 siodm=7 osm=8 dziewiat=9 dziesiat=10 jedenast=11 dwunast=12 trzynast=13 czternast=14 pietnast=15 szesnast=16 siedemnast=17 osiemnast=18 dziewietnast=19 dwudziest=20 trzydziest=30 czterdziest=40 piecdziesiat=50 szescdziesiat=60 siedemdziesiat=70 osiemdziesiat=80 dziewiecdziesiat=90 setn=100', 'y a e ego ej emu ym ych ymi i iego iej iemu im ich ia ie'],
      ['jedenast=11 dwunast=12 trzynast=13 czternast=14 pietnast=15 szesnast=16 siedemnast=17 osiemnast=18 dziewietnast=19 dwudziest=20 trzydziest=30 czterdziest=40 piecdziesieci=50 szescdziesieci=60', 'u oma'],
      ['dwom=2 dwoma=2 dwiema=2 trzem=3 trzema=3 czterem=4 czterema=4 piecioma=5 szescioma=6 troj=3 czwor=4 pieciorg=5 szescset=600 siedemset=700 osiemset=800 dziewiecset=900 czterysta=400 kilkuset=300 dwustu=200 trzystu=300 pieciuset=500', ' ka o gu giem'],
    ],
  },
  cs: {
    units: 'jeden/jedna/jedno/jednoho/prvni/prvniho=1 dva/dve/dvou/dvema/druhy/druha/druhe/druheho/oba/obe=2 tri/treti/trech/trikrat=3 ctyri/ctyr/ctvrty/ctvrta=4 pet/peti/paty/pata=5 sest/sesti/sesty=6 sedm/sedmi/sedmy=7 osm/osmi/osmy=8 devet/deviti/devaty=9 deset/deseti/desaty/desatou=10 jedenact=11 dvanact=12 trinact=13 ctrnact=14 patnact=15 sestnact=16 sedmnact=17 osmnact=18 devatenact=19 dvacet/dvaceti=20 tricet=30 ctyricet=40 padesat=50 sedesat=60 sedmdesat=70 osmdesat=80 devadesat=90 sto=100 dveste=200 trista=300 petset=500',
    scales: 'tisic/tisice/tisici=1e3 milion/miliony/milionu=1e6 miliarda/miliardy/miliard=1e9 bilion=1e12',
    parts: 'pul/polovina/poloviny/polovinu/polovine=0.5;50;30 stoleti=100 desetileti=10 ctvrt/ctvrtina=0.25;25;15;4 dvojnasobek=2 jediny/jedina=1',
    spaced: true,
    inflected: [
      ['prvn=1 druh=2 tret=3 ctvrt=4 pat=5 sest=6 sedm=7 osm=8 devat=9 desat=10 jedenact=11 dvanact=12 trinact=13 ctrnact=14 patnact=15 sestnact=16 sedmnact=17 osmnact=18 devatenact=19 dvacat=20 tricat=30 ctyricat=40 padesat=50 sedesat=60 sedmdesat=70 osmdesat=80 devadesat=90', 'y a e eho emu em ou ych ym ymi i iho imu im ich imi'],
      ['poprve=1 podruhe=2 potreti=3 poctvrte=4 popate=5 poseste=6 posedme=7 poosme=8 podevate=9 podesate=10 dvakrat=2 trikrat=3 ctyrikrat=4 petkrat=5 sestkrat=6 desetkrat=10 trem=3 tremi=3 ctyrem=4 ctyrmi=4 petice=5 trojice=3 ctverice=4 dvojice=2 ctyrista=400 sestset=600 sedmset=700 osmset=800 devetset=900', ' mi'],
    ],
  },
  ru: {
    units:
      'один/одна/одно/одного/одной/первыи/первая/первое/первого/первои=1 два/две/двух/двое/второи/вторая/второе/второго/оба/обе/дважды=2 три/трех/трое/третии/третья/третье/третьего/трижды=3 четыре/четырех/четвертыи/четвертая=4 пять/пяти/пятыи/пятая=5 шесть/шести/шестои=6 семь/семи/седьмои=7 восемь/восьми/восьмои=8 девять/девяти/девятыи=9 десять/десяти/десятыи=10 одиннадцать=11 двенадцать=12 тринадцать=13 четырнадцать=14 пятнадцать=15 шестнадцать=16 семнадцать=17 восемнадцать=18 девятнадцать=19 двадцать/двадцати=20 тридцать/тридцати=30 сорок=40 пятьдесят=50 шестьдесят=60 семьдесят=70 восемьдесят=80 девяносто=90 сто/ста=100 двести=200 триста=300 пятьсот=500',
    scales: 'тысяча/тысячи/тысяч/тыс=1e3 миллион/миллиона/миллионов/млн=1e6 миллиард/миллиарда/миллиардов/млрд=1e9 триллион/триллиона/триллионов/трлн=1e12',
    parts: 'половина/половины/половину/половине/полгода/пол=0.5;50;30;6 полтора/полторы=1.5 век/века/веке=100 десятилетие/десятилетия=10 четверть/четверти=0.25;25;15;4 вдвое=2 втрое=3 полчаса=30;0.5 квартал/квартале=3;4 десятки/десятков/десятка=10 сотня/сотни/сотню=100 единственныи=1 сутки/суток=24;1',
    spaced: true,
    inflected: [
      ['перв=1 втор=2 четверт=4 пят=5 шест=6 седьм=7 восьм=8 девят=9 десят=10 одиннадцат=11 двенадцат=12 тринадцат=13 четырнадцат=14 пятнадцат=15 шестнадцат=16 семнадцат=17 восемнадцат=18 девятнадцат=19 двадцат=20 тридцат=30 сороков=40 пятидесят=50 шестидесят=60 семидесят=70 восьмидесят=80 девяност=90 сот=100', 'ыи ои ого ому ым ом ая ую ое ые ых ыми'],
      ['пят=5 шест=6 сем=7 восем=8 девят=9 десят=10 одиннадцат=11 двенадцат=12 тринадцат=13 четырнадцат=14 пятнадцат=15 шестнадцат=16 семнадцат=17 восемнадцат=18 девятнадцат=19 двадцат=20 тридцат=30', 'ь и ью еро ерых'],
      ['дв=2 тр=3 четыр=4', 'умя ум емя ем ьмя'],
      ['сорок=40 двухсот=200 трехсот=300 четыреста=400 шестьсот=600 семьсот=700 восемьсот=800 девятьсот=900 пятидесяти=50 шестидесяти=60 семидесяти=70 восьмидесяти=80 девяноста=90 четверо=4', ' а'],
    ],
  },
  uk: {
    units: 'один/одна/одне/перша/першии/першого=1 два/дві/двох/другии/друга=2 три/трьох/третіи=3 чотири/чотирьох/четвертии=4 пять/п\'ять/пяти=5 шість=6 сім=7 вісім=8 девять/дев\'ять=9 десять=10 двадцять=20 тридцять=30 сорок=40 п\'ятдесят=50 сто=100',
    scales: 'тисяча/тисячі/тисяч/тис=1e3 мільион/мільиони/мільионів/млн=1e6 мільярд/мільярди/мільярдів/млрд=1e9',
    parts: 'половина/половини/пів=0.5;50;30 століття=100 десятиліття=10',
    spaced: true,
    inflected: [
      ['перш=1 друг=2 четверт=4 пят=5 шост=6 сьом=7 восьм=8 девят=9 десят=10 одинадцят=11 дванадцят=12 двадцят=20 тридцят=30', 'ии ого ому им ім а у е і их ими'],
      ['двом=2 двома=2 трьом=3 трьома=3 чотирма=4 чотирьом=4 пять=5 пятьма=5 шести=6 семи=7 восьми=8 девяти=9 десяти=10 одинадцять=11 дванадцять=12 тринадцять=13 чотирнадцять=14 пятнадцять=15 шістнадцять=16 сімнадцять=17 вісімнадцять=18 девятнадцять=19 пятдесят=50 шістдесят=60 сімдесят=70 вісімдесят=80 девяносто=90 двісті=200 триста=300 чотириста=400 пятсот=500', ' х'],
    ],
  },
  nl: {
    units: 'een/eerste=1 twee/tweede/beide=2 drie/derde=3 vier/vierde=4 vijf/vijfde=5 zes/zesde=6 zeven/zevende=7 acht/achtste=8 negen/negende=9 tien/tiende=10 elf=11 twaalf=12 dertien=13 veertien=14 vijftien=15 twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90 honderd=100 zestien=16 zeventien=17 achttien=18 negentien=19 tiende=10 elfde=11 twaalfde=12 dertiende=13 twintigste=20 dertigste=30',
    scales: 'duizend/duizenden=1e3 miljoen=1e6 miljard=1e9 biljoen=1e12',
    parts: 'half/halve/helft=0.5;50;30 kwart/kwartaal=0.25;25;15;4 eeuw=100 decennium=10 anderhalf=1.5',
  },
  ro: {
    units: 'un/o/una/unu/prima/primul=1 doi/doua/ambele=2 trei=3 patru=4 cinci=5 sase=6 sapte=7 opt=8 noua=9 zece=10 unsprezece=11 doisprezece=12 douazeci=20 treizeci=30 patruzeci=40 cincizeci=50 saizeci=60 saptezeci=70 optzeci=80 nouazeci=90 treisprezece=13 paisprezece=14 cincisprezece=15 saisprezece=16 saptesprezece=17 optsprezece=18 nouasprezece=19 patrulea/patra=4 treilea/treia=3 doilea=2 cincilea/cincea=5 saselea/sasea=6 saptelea/saptea=7 optulea/opta=8 noualea=9 zecelea/zecea=10',
    scales: 'mie/mii=1e3 milion/milioane=1e6 miliard/miliarde=1e9 suta/sute=100',
    parts: 'jumatate=0.5;50;30 secol/secolul=100 deceniu/decenii=10 sfert=0.25;15;4',
  },
  tr: {
    units: 'bir/ilk/birinci=1 iki/ikinci=2 uc/ucuncu=3 dort=4 bes=5 alti=6 yedi=7 sekiz=8 dokuz=9 on=10 yirmi=20 otuz=30 kirk=40 elli=50 altmis=60 yetmis=70 seksen=80 doksan=90 yuz=100 dorduncu=4 besinci=5 altinci=6 yedinci=7 sekizinci=8 dokuzuncu=9 onuncu=10 yirminci=20',
    scales: 'bin=1e3 milyon=1e6 milyar=1e9 trilyon=1e12',
    parts: 'yarim/yari/bucuk=0.5;50;30 yuzyil=100 ceyrek=0.25;15;4',
  },
  hi: {
    units: 'एक/पहला/पहली/पहले=1 दो/दूसरे/दूसरा/दूसरी/दोनों=2 तीन/तीसरे/तीसरी/तीनों=3 चार/चौथे/चौथा/चारों=4 पांच/पाँच/पांचवें/पांचवां=5 छह/छः/छठे=6 सात=7 आठ=8 नौ=9 दस=10 ग्यारह=11 बारह=12 तेरह=13 चौदह=14 पंद्रह=15 सोलह=16 सत्रह=17 अठारह=18 उन्नीस=19 बीस=20 इक्कीस=21 बाईस=22 तेईस=23 चौबीस=24 छब्बीस=26 सत्ताईस=27 अट्ठाईस=28 उनतीस=29 इकतीस=31 बत्तीस=32 तैंतीस=33 चौंतीस=34 पैंतीस=35 छत्तीस=36 पैंतालीस=45 अड़तालीस=48 पचपन=55 पैंसठ=65 पचहत्तर=75 पचासी=85 पंचानवे=95 निन्यानवे=99 पांचवीं/पांचवे=5 छठी/छठा=6 सातवें/सातवां/सातवीं=7 आठवें/आठवां/आठवीं=8 नौवें/नौवां=9 दसवें/दसवां/दसवीं=10 पच्चीस=25 तीस=30 चालीस=40 पचास=50 साठ=60 सत्तर=70 अस्सी=80 नब्बे=90 सौ=100',
    scales: 'हजार/हज़ार=1e3 लाख=1e5 करोड़=1e7 अरब=1e9 मिलियन=1e6 बिलियन=1e9 सौ=100',
    parts: 'आधा/आधी/आधे=0.5;50;30 सदी/शताब्दी=100 दशक=10 डेढ़=1.5 दर्जन=12',
  },
  sv: {
    units: 'noll=0 en/ett/forsta=1 tva/andra/bada=2 tre/tredje=3 fyra/fjarde=4 fem/femte=5 sex/sjatte=6 sju/sjunde=7 atta/attonde=8 nio/nionde=9 tio/tionde=10 elva=11 tolv=12 tretton=13 fjorton=14 femton=15 sexton=16 sjutton=17 arton=18 nitton=19 tjugo=20 trettio=30 fyrtio=40 femtio=50 sextio=60 sjuttio=70 attio=80 nittio=90 hundra=100',
    scales: 'tusen=1e3 tusentals=1e3 miljon/miljoner=1e6 miljard/miljarder=1e9 biljon/biljoner=1e12',
    parts: 'halv/halva/halften=0.5;50;30 kvart/kvartal=0.25;15;4;3 sekel/arhundrade=100 decennium/artionde=10 dussin=12 ena/enda=1',
    spaced: true,
  },
  da: {
    units: 'nul=0 en/et/forste=1 to/anden/andet/begge=2 tre/tredje=3 fire/fjerde=4 fem/femte=5 seks/sjette=6 syv/syvende=7 otte/ottende=8 ni/niende=9 ti/tiende=10 elleve=11 tolv=12 tretten=13 fjorten=14 femten=15 seksten=16 sytten=17 atten=18 nitten=19 tyve=20 tredive=30 fyrre=40 halvtreds=50 tres=60 halvfjerds=70 firs=80 halvfems=90 hundrede=100',
    scales: 'tusind/tusinde=1e3 million/millioner/mio=1e6 milliard/milliarder/mia=1e9 billion/billioner=1e12',
    parts: 'halv/halve/halvdelen=0.5;50;30 kvart/kvartal=0.25;15;4;3 arhundrede=100 arti=10 dusin=12 halvanden=1.5 eneste=1',
    spaced: true,
  },
  no: {
    units: 'null=0 en/ett/et/forste=1 to/andre/begge=2 tre/tredje=3 fire/fjerde=4 fem/femte=5 seks/sjette=6 sju/syv/sjuende=7 atte/attende=8 ni/niende=9 ti/tiende=10 elleve=11 tolv=12 tretten=13 fjorten=14 femten=15 seksten=16 sytten=17 atten=18 nitten=19 tjue/tyve=20 tretti/tredve=30 forti=40 femti=50 seksti=60 sytti=70 atti=80 nitti=90 hundre=100',
    scales: 'tusen=1e3 million/millioner=1e6 milliard/milliarder=1e9 billion/billioner=1e12',
    parts: 'halv/halve/halvparten=0.5;50;30 kvart/kvartal=0.25;15;4;3 arhundre=100 tiar=10 dusin=12 halvannen=1.5 eneste=1',
    spaced: true,
  },
  fi: {
    units: 'nolla=0 yksi/yhden/ensimmainen=1 kaksi/kahden/kahta/toinen/molemmat=2 kolme/kolmen/kolmas/kolmatta=3 nelja/neljan/neljas=4 viisi/viiden/viides=5 kuusi/kuuden/kuudes=6 seitseman/seitsemas=7 kahdeksan/kahdeksas=8 yhdeksan/yhdeksas=9 kymmenen/kymmenes=10 yksitoista=11 kaksitoista=12 kolmetoista=13 neljatoista=14 viisitoista=15 kuusitoista=16 seitsemantoista=17 kahdeksantoista=18 yhdeksantoista=19 kaksikymmenta=20 kolmekymmenta=30 neljakymmenta=40 viisikymmenta=50 sata=100',
    scales: 'tuhat/tuhatta/tuhannen=1e3 miljoona/miljoonaa/miljoonan=1e6 miljardi/miljardia/miljardin=1e9 biljoona/biljoonaa=1e12',
    parts: 'puoli/puolet/puolen=0.5;50;30;6 puolitoista=1.5 neljannes=0.25;4;15 vuosisata=100 vuosikymmen=10 tusina=12 ainoa=1',
    spaced: true,
  },
  hu: {
    units: 'nulla=0 egy/elso=1 ketto/ket/masodik/mindket=2 harom/harmadik=3 negy/negyedik=4 ot/otodik=5 hat/hatodik=6 het/hetedik=7 nyolc/nyolcadik=8 kilenc/kilencedik=9 tiz/tizedik=10 tizenegy=11 tizenketto/tizenket=12 tizenharom=13 tizennegy=14 tizenot=15 tizenhat=16 tizenhet=17 tizennyolc=18 tizenkilenc=19 husz=20 harminc=30 negyven=40 otven=50 hatvan=60 hetven=70 nyolcvan=80 kilencven=90 szaz=100',
    scales: 'ezer=1e3 millio=1e6 milliard=1e9 billio=1e12',
    parts: 'fel/fele=0.5;50;30 masfel=1.5 negyed=0.25;15;4 evszazad=100 evtized=10 tucat=12 egyetlen=1',
    spaced: true,
  },
  id: {
    units: 'nol=0 satu/pertama=1 dua/kedua=2 tiga/ketiga=3 empat/keempat=4 lima/kelima=5 enam/keenam=6 tujuh/ketujuh=7 delapan/kedelapan=8 sembilan/kesembilan=9 sepuluh=10 sebelas=11 seratus=100 seribu=1000',
    scales: 'puluh=10 ratus=100 ribu=1e3 juta=1e6 miliar=1e9 triliun=1e12',
    parts: 'setengah/separuh=0.5;50;30 seperempat=0.25;15;4 abad=100 dekade/dasawarsa=10 lusin=12',
  },
  ca: {
    units: 'zero=0 un/una/primer/primera=1 dos/dues/segon/segona/ambdos=2 tres/tercer/tercera=3 quatre/quart/quarta=4 cinc/cinque/cinquena=5 sis/sise/sisena=6 set/sete=7 vuit/vuite=8 nou/nove=9 deu/dese=10 onze=11 dotze=12 tretze=13 catorze=14 quinze=15 setze=16 disset=17 divuit=18 dinou=19 vint=20 trenta=30 quaranta=40 cinquanta=50 seixanta=60 setanta=70 vuitanta=80 noranta=90 cent=100',
    scales: 'mil=1e3 milio/milions=1e6 bilio/bilions=1e12 milers=1e3',
    joins: 'i de',
    parts: 'mig/mitja/meitat=0.5;50;30;1.5 quart/quarts=0.25;15;4 segle=100 decada=10 dotzena=12 desena=10 unic/unica=1',
  },
  el: {
    units: 'μηδεν=0 ενα/ενας/μια/πρωτη/πρωτος/πρωτο/πρωτη=1 δυο/δευτερη/δευτερος/δευτερο=2 τρεις/τρια/τριτη/τριτος/τριτο=3 τεσσερις/τεσσερα/τεταρτη/τεταρτος=4 πεντε/πεμπτη/πεμπτος=5 εξι/εκτη/εκτος=6 επτα/εφτα/εβδομη=7 οκτω/οχτω=8 εννεα/εννια=9 δεκα/δεκατη=10 εντεκα=11 δωδεκα=12 εικοσι=20 τριαντα=30 σαραντα=40 πενηντα=50 εξηντα=60 εβδομηντα=70 ογδοντα=80 ενενηντα=90 εκατο/εκατον=100',
    scales: 'χιλιαδες/χιλιαδων/χιλια=1e3 εκατομμυριο/εκατομμυρια/εκατομμυριων=1e6 δισεκατομμυριο/δισεκατομμυρια/δισεκατομμυριων/δισ=1e9 τρισεκατομμυρια=1e12 εκατ=1e6',
    parts: 'μισο/μιση/μισα=0.5;50;30 αιωνας/αιωνα=100 δεκαετια=10 δεκαδα/δεκαδες=10 τεταρτο=0.25;15',
  },
  ar: {
    units: 'صفر=0 واحد/واحدة/اول/الاول/الاولى=1 اثنان/اثنين/اثنتين/الثاني/الثانية=2 ثلاث/ثلاثة/الثالث/الثالثة=3 اربع/اربعة/الرابع/الرابعة=4 خمس/خمسة/الخامس/الخامسة=5 ست/ستة/السادس=6 سبع/سبعة/السابع=7 ثمان/ثمانية/ثماني/الثامن=8 تسع/تسعة/التاسع=9 عشر/عشرة/العاشر=10 عشرون/عشرين=20 ثلاثون/ثلاثين=30 اربعون/اربعين=40 خمسون/خمسين=50 ستون/ستين=60 سبعون/سبعين=70 ثمانون/ثمانين=80 تسعون/تسعين=90 مائة/مئة=100 مائتين/مئتين/مائتان=200',
    scales: 'الف/الاف/الفا=1e3 مليون/ملايين=1e6 مليار/مليارات=1e9 تريليون/تريليونات=1e12 الفين=2e3',
    joins: 'و',
    parts: 'نصف=0.5;50;30 ربع=0.25;15;4 ثلث=3;33 قرن/القرن=100 عقد/عقود=10',
  },
}

/** Languages that write a numeral as one word: zweihundertfünfzig, trentacinque. */
const JOINED = /^(?:de|nl|it|sv|da|no|fi|hu)/
const CONNECTORS = new Set(['und', 'en', 'og', 'e', 'och'])
const LONGEST_NUMERAL = 40

const opened = new Map<string, NumberWords | undefined>()

/** The number words of a language (BCP 47, the region is passed over), or undefined where the table has none. */
export function numberWords(language: string): NumberWords | undefined {
  const key = language.slice(0, 2).toLowerCase()
  if (!opened.has(key)) opened.set(key, SPELLINGS[key] && read(SPELLINGS[key], key))
  return opened.get(key)
}

function read({ units, scales, joins = '', parts = '', inflected = [], spaced = false }: Spelling, language: string): NumberWords {
  const words = single(units)
  for (const [stems, endings] of inflected) for (const [stem, value] of entries(stems)) for (const ending of endings.split(' ')) if (!words.has(stem + ending)) words.set(stem + ending, Number(value))
  const facts = wordMemo((word) => factsOf(word, table, language))
  const table: NumberWords = { units: words, scales: single(scales), joins: new Set(joins.split(' ')), parts: several(parts), spaced, facts }
  return table
}

function factsOf(word: string, table: NumberWords, language: string): NumberFacts | undefined {
  const scale = table.scales.get(word)
  const value = scale !== undefined && word.length > 2 ? scale : valueOfWord(word, table, language)
  const parts = table.parts.get(word)
  return value === undefined && !parts ? undefined : { number: value === undefined ? undefined : { value, scale: scale !== undefined && word.length > 2 }, parts }
}

function* entries(list: string): Iterable<[string, string]> {
  for (const entry of list.split(' ')) {
    const [words, value] = entry.split('=')
    if (value) for (const word of words.split('/')) yield [word, value]
  }
}
const single = (list: string): Map<string, number> => new Map([...entries(list)].map(([word, value]) => [word, Number(value)]))
const several = (list: string): Map<string, readonly number[]> => new Map([...entries(list)].map(([word, value]) => [word, value.split(';').map(Number)]))

/** The value of a single word: compounds of German and others, and parts that a hyphen joins, included. */
function valueOfWord(word: string, words: NumberWords, language: string): number | undefined {
  const known = words.units.get(word)
  if (known !== undefined || word.length > LONGEST_NUMERAL) return known
  if (word.includes('-')) return valueOfParts(word.split('-').filter(Boolean), words, language)
  if (!JOINED.test(language) || word.length <= 5) return undefined
  return valueOfParts(morphemes(word, words), words, language)
}

/** Adds up parts of one numeral; with a hyphen only the first need be a number: “six-point”, “trois-quarts” is none. */
function valueOfParts(parts: readonly string[] | undefined, words: NumberWords, language: string): number | undefined {
  if (!parts || parts.length < 2) return undefined
  let total = 0
  let current = 0
  for (const [index, part] of parts.entries()) {
    const scale = words.scales.get(part)
    const value = words.units.get(part)
    if (scale !== undefined && scale >= 1000) {
      total += (current || 1) * scale
      current = 0
    } else if (value === 100 || scale === 100) current = (current || 1) * 100
    else if (value !== undefined) current = value === 20 && current > 0 && current < 10 && language.startsWith('fr') ? current * 20 : current + value
    else if (words.joins.has(part) || CONNECTORS.has(part)) continue
    else if (index === 0) return undefined
    else break
  }
  return total + current
}

/** The morphemes of a joined numeral, the longest first; undefined when a part is none. */
function morphemes(word: string, words: NumberWords): string[] | undefined {
  if (word === '') return []
  for (let length = word.length; length >= 2; length--) {
    const start = word.slice(0, length)
    const bare = /^(?:er|ste|sten|ster|stel|mal|fach)$/.test(start)
    if (!words.units.has(start) && !words.scales.has(start) && !CONNECTORS.has(start) && !bare) continue
    const rest = morphemes(word.slice(length), words)
    if (rest) return bare ? rest : [start, ...rest]
  }
  return undefined
}
