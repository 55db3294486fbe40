import type { CheckResult } from '../engine/desk.ts'
import { editionOf, inputOf, type Article } from './article.ts'
import type { ArticleDesk } from './desks.ts'

/** From this many characters on (some 5,000 words, eight milliseconds) an article is not checked whole at each keystroke. */
export const LONG_ARTICLE = 30_000
/** The same for an article beside its source, which costs ten times as much. */
export const LONG_WITH_SOURCE = 2500
/** Milliseconds of checking after which waiting messages of the editor have their turn. */
const SLICE = 5

export const isLong = ({ document, partner }: Article): boolean => document.getText().length >= (partner ? LONG_WITH_SOURCE : LONG_ARTICLE)

interface Running {
  readonly edition: number
  readonly desk: ArticleDesk
  readonly result: Promise<CheckResult | undefined>
}

const running = new WeakMap<Article, Running>()

/**
 * Checks a whole article in slices, between which the editor's messages are answered; whoever asks meanwhile waits for
 * the same check.
 * @returns undefined when the article or its source changed meanwhile, or its rules did
 */
export function checkInSlices(article: Article): Promise<CheckResult | undefined> {
  const { desk } = article
  const edition = editionOf(article)
  if (!desk) return Promise.resolve(undefined)
  const known = running.get(article)
  if (known?.edition === edition && known.desk === desk) return known.result
  const result = slices(article, desk).finally(() => {
    if (running.get(article)?.result === result) running.delete(article)
  })
  running.set(article, { edition, desk, result })
  return result
}

async function slices(article: Article, desk: ArticleDesk): Promise<CheckResult | undefined> {
  const edition = editionOf(article)
  const text = article.document.getText()
  const parts = desk.desk.checkByParts(inputOf(article))
  for (let started = performance.now(); ; ) {
    const { done, value } = parts.next()
    if (done) {
      article.checked = { edition, text, result: value }
      return value
    }
    if (performance.now() - started < SLICE) continue
    await new Promise((wake) => setImmediate(wake))
    if (editionOf(article) !== edition || article.desk !== desk) return undefined
    started = performance.now()
  }
}
