/** Latin letters for the letters of another script, rough but steady: sounds are compared, not shown. */
const CYRILLIC: Readonly<Record<string, string>> = { а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', ё: 'e', ў: 'u' }
const GREEK: Readonly<Record<string, string>> = { α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o' }
const ARABIC: Readonly<Record<string, string>> = { ا: 'a', أ: 'a', إ: 'i', آ: 'a', ب: 'b', ت: 't', ث: 'th', ج: 'j', ح: 'h', خ: 'kh', د: 'd', ذ: 'dh', ر: 'r', ز: 'z', س: 's', ش: 'sh', ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: 'a', غ: 'gh', ف: 'f', ق: 'q', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', و: 'u', ي: 'i', ى: 'a', ة: 'a', پ: 'p', چ: 'ch', گ: 'g', ک: 'k', ی: 'i' }
const DEVANAGARI: Readonly<Record<string, string>> = { अ: 'a', आ: 'a', इ: 'i', ई: 'i', उ: 'u', ऊ: 'u', ए: 'e', ऐ: 'ai', ओ: 'o', औ: 'au', ऑ: 'o', ऋ: 'ri', 'ा': 'a', 'ि': 'i', 'ी': 'i', 'ु': 'u', 'ू': 'u', 'े': 'e', 'ै': 'ai', 'ो': 'o', 'ौ': 'au', 'ॉ': 'o', 'ृ': 'ri', 'ं': 'n', 'ँ': 'n', 'ः': 'h', '्': '', '़': '', क: 'k', ख: 'kh', ग: 'g', घ: 'gh', ङ: 'n', च: 'ch', छ: 'ch', ज: 'j', झ: 'jh', ञ: 'n', ट: 't', ठ: 'th', ड: 'd', ढ: 'dh', ण: 'n', त: 't', थ: 'th', द: 'd', ध: 'dh', न: 'n', प: 'p', फ: 'ph', ब: 'b', भ: 'bh', म: 'm', य: 'y', र: 'r', ल: 'l', व: 'v', श: 'sh', ष: 'sh', स: 's', ह: 'h' }
const HEBREW: Readonly<Record<string, string>> = { א: 'a', ב: 'b', ג: 'g', ד: 'd', ה: 'h', ו: 'v', ז: 'z', ח: 'h', ט: 't', י: 'i', כ: 'k', ך: 'k', ל: 'l', מ: 'm', ם: 'm', נ: 'n', ן: 'n', ס: 's', ע: 'a', פ: 'p', ף: 'f', צ: 'ts', ץ: 'ts', ק: 'k', ר: 'r', ש: 'sh', ת: 't' }
/** First, middle and last letters of a Korean syllable, in the order of Unicode. */
const HANGUL = ['g kk n d tt r m b pp s ss  j jj ch k t p h', 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i', ' k k k n n n t l k m l l l p l m p p t t ng t t k t p h'].map((row) => row.split(' '))
const KANA_ROWS = 'アaイiウuエeオoカkaキkiクkuケkeコkoサsaシshiスsuセseソsoタtaチchiツtsuテteトtoナnaニniヌnuネneノnoハhaヒhiフfuヘheホhoマmaミmiムmuメmeモmoヤyaユyuヨyoラraリriルruレreロroワwaヲoンnガgaギgiグguゲgeゴgoザzaジjiズzuゼzeゾzoダdaヂjiヅzuデdeドdoバbaビbiブbuベbeボboパpaピpiプpuペpeポpoァaィiゥuェeォoャyaュyuョyoヴvッーヮwa'

let known: ReadonlyMap<string, string> | undefined
/** Made when the first word in another script comes. */
const letters = (): ReadonlyMap<string, string> => (known ??= new Map<string, string>(Object.entries({ ...CYRILLIC, ...GREEK, ...ARABIC, ...HEBREW, ...DEVANAGARI, ...kana() })))
const OTHER_SCRIPT = /[\u0370-\u052f\u0590-\u06ff\u0900-\u097f\u3041-\u30ff\u1100-\u11ff\uac00-\ud7a3]/

function kana(): Record<string, string> {
  const letters: Record<string, string> = {}
  for (const [, char, sound] of KANA_ROWS.matchAll(/([ァ-ヴー])([a-z]*)/g)) {
    letters[char] = sound
    const hiragana = String.fromCharCode(char.charCodeAt(0) - 0x60)
    if (char !== 'ー') letters[hiragana] = sound
  }
  return letters
}

/** A folded word in Latin letters; what has none (Han) stays. */
export function romanize(folded: string): string {
  if (!OTHER_SCRIPT.test(folded)) return folded
  let latin = ''
  for (const char of folded.normalize('NFC')) latin += letters().get(char) ?? (char >= '가' && char <= '힣' ? syllable(char.charCodeAt(0) - 0xac00) : char)
  return latin
}

const syllable = (index: number): string => HANGUL[0][Math.floor(index / 588)] + HANGUL[1][Math.floor((index % 588) / 28)] + HANGUL[2][index % 28]

/** Whether words of the text can be compared with English letter by letter. */
export const isLatinScript = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu) ?? []
  const latin = text.match(/\p{Script=Latin}/gu) ?? []
  return latin.length * 2 > letters.length
}
