import type { DocumentCheck } from './check.ts'
import { articleAn } from './article-an.ts'
import { bracketPairing } from './bracket-pairing.ts'
import { brokenMarkup } from './broken-markup.ts'
import { brokenParagraph } from './broken-paragraph.ts'
import { clauseDash } from './clause-dash.ts'
import { containedBlock } from './contained-block.ts'
import { currencyFormat } from './currency-format.ts'
import { dateFormat } from './date-format.ts'
import { dialogueDash } from './dialogue-dash.ts'
import { doubledApostrophe } from './doubled-apostrophe.ts'
import { doubledCapital } from './doubled-capital.ts'
import { doubledMark } from './doubled-mark.ts'
import { doubledPunctuation } from './doubled-punctuation.ts'
import { doubledSpace } from './doubled-space.ts'
import { duplicateBlock } from './duplicate-block.ts'
import { duplicateSentence } from './duplicate-sentence.ts'
import { escapeCode } from './escape-code.ts'
import { firstPersonNarration } from './first-person-narration.ts'
import { foreignPunctuation } from './foreign-punctuation.ts'
import { foreignQuotationMarks } from './foreign-quotation-marks.ts'
import { gluedWord } from './glued-word.ts'
import { hangingComma } from './hanging-comma.ts'
import { hangingHyphen } from './hanging-hyphen.ts'
import { headlineStop } from './headline-stop.ts'
import { headlineTail } from './headline-tail.ts'
import { innerCapital } from './inner-capital.ts'
import { interviewLabels } from './interview-labels.ts'
import { invertedMark } from './inverted-mark.ts'
import { invisibleCharacter } from './invisible-character.ts'
import { linkLabel } from './link-label.ts'
import { lostCapital } from './lost-capital.ts'
import { lostCharacter } from './lost-character.ts'
import { missingSpace } from './missing-space.ts'
import { missingSpaceAfterStop } from './missing-space-after-stop.ts'
import { misspeltWord } from './misspelt-word.ts'
import { missingStop } from './missing-stop.ts'
import { lostInnerMark } from './lost-inner-mark.ts'
import { mixedCapitals } from './mixed-capitals.ts'
import { mixedQuotationMarks } from './mixed-quotation-marks.ts'
import { mixedVariants } from './mixed-variants.ts'
import { mixedScripts } from './mixed-scripts.ts'
import { mojibake } from './mojibake.ts'
import { nameFault } from './name-fault.ts'
import { numberFormat } from './number-format.ts'
import { numberSpacing } from './number-spacing.ts'
import { pageLine } from './page-line.ts'
import { pageVoice } from './page-voice.ts'
import { quotationAttribution } from './quotation-attribution.ts'
import { quotationPairing } from './quotation-pairing.ts'
import { quoteSpacing } from './quote-spacing.ts'
import { quotedClause } from './quoted-clause.ts'
import { repeatedCredit } from './repeated-credit.ts'
import { repeatedItem } from './repeated-item.ts'
import { repeatedPhrase } from './repeated-phrase.ts'
import { repeatedVerb } from './repeated-verb.ts'
import { repeatedWord } from './repeated-word.ts'
import { repetitionLoop } from './repetition-loop.ts'
import { residueSentence } from './residue-sentence.ts'
import { similarBlock } from './similar-block.ts'
import { spaceBeforeMark } from './space-before-mark.ts'
import { spaceInsideBrackets } from './space-inside-brackets.ts'
import { speechDash } from './speech-dash.ts'
import { splitWord } from './split-word.ts'
import { strayCapital } from './stray-capital.ts'
import { subjectAgain } from './subject-again.ts'
import { strayCode } from './stray-code.ts'
import { strayLine } from './stray-line.ts'
import { strayQuestion } from './stray-question.ts'
import { timeFormat } from './time-format.ts'
import { unknownWord } from './unknown-word.ts'
import { untranslatedBrackets } from './untranslated-brackets.ts'
import { untranslatedEnding } from './untranslated-ending.ts'
import { untranslatedLetters } from './untranslated-letters.ts'
import { untranslatedRun } from './untranslated-run.ts'
import { untranslatedScript } from './untranslated-script.ts'
import { untranslatedSentence } from './untranslated-sentence.ts'
import { untranslatedTime } from './untranslated-time.ts'
import { untranslatedWord } from './untranslated-word.ts'
import { leadingMark } from './leading-mark.ts'
import { line } from './line.ts'
import { wireDateline } from './wire-dateline.ts'
import { pair } from './pair.ts'
import { lexicon, pattern } from './phrase.ts'
import { regex } from './regex.ts'
import type { RowCheck } from './row-check.ts'

/** Checks whose rules list rows; the scanner finds the rows of all rules in one pass over the tokens. */
export const ROW_CHECKS: readonly RowCheck[] = [lexicon, pattern, line, regex, pair]

/** Checks that read the shared document of one text; a new one is a file of its own and a line here, or in `source-registry.ts`. */
export const TEXT_CHECKS: readonly DocumentCheck[] = [
  articleAn,
  bracketPairing,
  brokenMarkup,
  brokenParagraph,
  clauseDash,
  containedBlock,
  currencyFormat,
  dateFormat,
  dialogueDash,
  doubledApostrophe,
  doubledCapital,
  doubledMark,
  doubledPunctuation,
  doubledSpace,
  duplicateBlock,
  duplicateSentence,
  escapeCode,
  firstPersonNarration,
  foreignPunctuation,
  foreignQuotationMarks,
  gluedWord,
  hangingComma,
  hangingHyphen,
  headlineStop,
  headlineTail,
  leadingMark,
  innerCapital,
  interviewLabels,
  invertedMark,
  invisibleCharacter,
  linkLabel,
  lostCapital,
  lostCharacter,
  lostInnerMark,
  missingSpace,
  missingSpaceAfterStop,
  missingStop,
  misspeltWord,
  mixedCapitals,
  mixedQuotationMarks,
  mixedVariants,
  mixedScripts,
  mojibake,
  nameFault,
  numberFormat,
  numberSpacing,
  pageLine,
  pageVoice,
  wireDateline,
  quotationAttribution,
  quotationPairing,
  quoteSpacing,
  quotedClause,
  repeatedCredit,
  repeatedItem,
  repeatedPhrase,
  repeatedVerb,
  repeatedWord,
  repetitionLoop,
  residueSentence,
  similarBlock,
  spaceBeforeMark,
  spaceInsideBrackets,
  speechDash,
  splitWord,
  strayCapital,
  subjectAgain,
  strayCode,
  strayLine,
  strayQuestion,
  timeFormat,
  unknownWord,
  untranslatedBrackets,
  untranslatedEnding,
  untranslatedLetters,
  untranslatedRun,
  untranslatedScript,
  untranslatedSentence,
  untranslatedTime,
  untranslatedWord,
]
