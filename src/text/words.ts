import { hashFolded } from './fold.ts'

/** Abbreviations after which a full stop does not end the sentence; English news usage plus Spanish titles left by translation. */
const ABBREVIATIONS =
  'mr mrs ms dr prof st sen rep gov gen lt col sgt capt cmdr adm maj cpl pvt rev hon pres supt det insp jr sr no nos vs v inc ltd co corp dept est fig vol jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun ave blvd rd mt ft cf al etc approx messrs mmes sra srta dra lic ing av num art pag tel e.g i.e'.split(
    ' ',
  )

/** Words that open a sentence so often that a dotted initialism before them ends one ("... in the U.S. The plan"). */
const SENTENCE_OPENERS =
  'the a an he she it they we you i this that these those in on at but and or so if when while after before as for from by with to his her its their our there here however according meanwhile although since because what who how why not no'.split(
    ' ',
  )

/** Verbs that report speech in news English (third person and past), for attribution and sentence rules. */
export const SPEECH_VERBS =
  'said says added adds explained explains stressed stresses noted notes told replied replies insisted insists warned warns announced announces stated states claimed claims wrote writes tweeted posted concluded concludes continued argued argues declared declares indicated indicates assured assures confirmed confirms recalled recalls admitted admits asked asks emphasized emphasizes emphasised reiterated reiterates remarked remarks affirmed affirms maintained maintains commented comments responded lamented celebrated pointed expressed highlighted highlights acknowledged'.split(
    ' ',
  )

/** The hashes of words in lower case without accents, made when they are first asked. */
function hashSet(words: readonly string[]): (hash: number) => boolean {
  let hashes: ReadonlySet<number> | undefined
  return (hash) => (hashes ??= new Set(words.map(hashFolded))).has(hash)
}

export const isAbbreviation = hashSet(ABBREVIATIONS)
export const opensSentence = hashSet(SENTENCE_OPENERS)
