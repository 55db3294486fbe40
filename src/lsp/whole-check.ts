import type { CheckResult } from '../engine/desk.ts'
import { inputOf, type Article } from './article.ts'
import type { ArticleDesk } from './desks.ts'

/** From this many characters on (some 5,000 words, eight milliseconds) an article is not checked whole at each keystroke. */
export const LONG_ARTICLE = 30_000
/** Milliseconds of checking after which waiting messages of the editor have their turn. */
const SLICE = 5

interface Running {
  readonly version: number
  readonly desk: ArticleDesk
  readonly result: Promise<CheckResult | undefined>
}

const running = new WeakMap<Article, Running>()

/**
 * Checks a whole article in slices, between which the editor's messages are answered; whoever asks meanwhile waits for
 * the same check.
 * @returns undefined when the article changed meanwhile, or its rules did
 */
export function checkInSlices(article: Article): Promise<CheckResult | undefined> {
  const { document: { version }, desk } = article
  if (!desk) return Promise.resolve(undefined)
  const known = running.get(article)
  if (known?.version === version && known.desk === desk) return known.result
  const result = slices(article, desk).finally(() => {
    if (running.get(article)?.result === result) running.delete(article)
  })
  running.set(article, { version, desk, result })
  return result
}

async function slices(article: Article, desk: ArticleDesk): Promise<CheckResult | undefined> {
  const { document } = article
  const { version } = document
  const parts = desk.desk.checkByParts(inputOf(article))
  for (let started = performance.now(); ; ) {
    const { done, value } = parts.next()
    if (done) {
      article.checked = { version, text: document.getText(), result: value }
      return value
    }
    if (performance.now() - started < SLICE) continue
    await new Promise((wake) => setImmediate(wake))
    if (document.version !== version || article.desk !== desk) return undefined
    started = performance.now()
  }
}
