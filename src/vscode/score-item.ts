import { StatusBarAlignment, ThemeColor, window, type Disposable, type StatusBarItem } from 'vscode'

/** What the server says of an article after each check. */
export interface ArticleStatus {
  readonly uri: string
  readonly gate: 'pass' | 'warn' | 'fail' | 'block'
  /** 0 to 100. */
  readonly score: number
  readonly words: number
  readonly findings: number
}

const ICON = { pass: 'pass', warn: 'warning', fail: 'error', block: 'circle-slash' } as const

/** Gate and score of the article in front, in the status bar. */
export class ScoreItem implements Disposable {
  readonly #status: ReadonlyMap<string, ArticleStatus>
  readonly #item: StatusBarItem = window.createStatusBarItem('copydesk.score', StatusBarAlignment.Right, 100)

  constructor(status: ReadonlyMap<string, ArticleStatus>) {
    this.#status = status
    this.#item.name = 'copydesk: gate and score'
    this.#item.command = 'copydesk.showScore'
  }

  refresh(): void {
    const uri = window.activeTextEditor?.document.uri.toString()
    const status = uri === undefined ? undefined : this.#status.get(uri)
    if (!status) return this.#item.hide()
    this.#item.text = `$(${ICON[status.gate]}) ${status.gate} ${status.score}`
    this.#item.tooltip = describe(status)
    this.#item.backgroundColor = status.gate === 'block' || status.gate === 'fail' ? new ThemeColor('statusBarItem.errorBackground') : undefined
    this.#item.show()
  }

  dispose(): void {
    this.#item.dispose()
  }
}

export const describe = ({ gate, score, words, findings }: ArticleStatus): string => `copydesk: gate ${gate}, score ${score} of 100; ${findings} ${findings === 1 ? 'finding' : 'findings'} in ${words} words`
