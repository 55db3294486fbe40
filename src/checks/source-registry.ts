import type { DocumentCheck } from './check.ts'
import { glossaryTerm } from './glossary-term.ts'
import { sourceAddress } from './source-address.ts'
import { sourceCopied } from './source-copied.ts'
import { sourceGap } from './source-gap.ts'
import { sourceLength } from './source-length.ts'
import { sourceMarks } from './source-marks.ts'
import { sourceName } from './source-name.ts'
import { sourceNegation } from './source-negation.ts'
import { sourceNumber } from './source-number.ts'
import { sourceNumberFormat } from './source-number-format.ts'
import { sourceQualifier } from './source-qualifier.ts'
import { sourceQuestion } from './source-question.ts'
import { sourceQuotation } from './source-quotation.ts'
import { sourceReversal } from './source-reversal.ts'
import { sourceSegment } from './source-segment.ts'
import { sourceTerm } from './source-term.ts'

/** Checks that know two languages: of a text with its source, and of the terms of the house. Loaded only where they are wanted. */
export const SOURCE_CHECKS: readonly DocumentCheck[] = [
  glossaryTerm,
  sourceAddress,
  sourceCopied,
  sourceGap,
  sourceLength,
  sourceMarks,
  sourceName,
  sourceNegation,
  sourceNumber,
  sourceNumberFormat,
  sourceQualifier,
  sourceQuestion,
  sourceQuotation,
  sourceReversal,
  sourceSegment,
  sourceTerm,
]
