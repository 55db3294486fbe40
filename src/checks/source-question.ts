import type { PairSide } from '../bilingual/pair.ts'
import { option, type DocumentCheck } from './check.ts'

const MARK = /[?？؟;;⁇⁈⁉՞]/
const ENDS = /[?？؟⁇⁈⁉][!！]?[\s"“”»’'）)\]!！]*$/
const ASKS = /[?？؟⁇⁈⁉]/
/** Endings of questions that Japanese, Chinese and Hindi leave without a mark. */
const SPOKEN: Readonly<Record<string, RegExp>> = { ja: /か[。」]?\s*$|か[。」]|だろう|のか/, zh: /[吗呢么]|是否|如何|什么|怎|谁/, hi: /क्या|कौन|कैसे|क्यों/, ha: /(?<!\p{L})(?:me|wa|yaya|ina|shin|nawa|yaushe|wane|wace)(?!\p{L})/iu, el: /[;;]/, ko: /까|나요|는가/ }

/** A question that became a statement, or a statement that became a question. */
export const sourceQuestion: DocumentCheck = {
  name: 'source-question',
  describe: 'A question whose source is a statement, or the reverse.',
  layer: 'sentence',
  needsSource: true,
  options: { fault: { type: 'string', default: 'added', values: ['added', 'lost'], describe: 'which fault the rule reports' } },
  placeholders: [],
  run(document, rule, report, { pair }) {
    const wanted = option<string>(rule, 'fault')
    for (const { source, target } of pair!.units) {
      const fault = asks(target) && !mayAsk(source) ? 'added' : ENDS.test(source.text) && !ASKS.test(target.text) && target.words.length > (document.scope === 'segment' ? 0 : 2) ? 'lost' : undefined
      if (fault === wanted) report({ start: target.start, end: target.end, source: { start: source.start, end: source.end } })
    }
  },
}

const asks = ({ text }: PairSide): boolean => ENDS.test(text)
const mayAsk = ({ text, language }: PairSide): boolean => MARK.test(text) || (SPOKEN[language]?.test(text) ?? false)
