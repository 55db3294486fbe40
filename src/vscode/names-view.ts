import { EventEmitter, Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, window, type Disposable, type TreeDataProvider, type TreeView } from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'

interface Place {
  readonly text: string
  readonly range: { readonly start: { readonly line: number; readonly character: number }; readonly end: { readonly line: number; readonly character: number } }
  readonly finding?: string
}

interface ArticleName {
  readonly name: string
  readonly places: readonly Place[]
}

type Node = { readonly uri: string; readonly name: ArticleName } | { readonly uri: string; readonly place: Place }

const SETTLE = 150

/** “Names in this article”: each name with all its places; those with findings stand first. */
export class NamesView implements TreeDataProvider<Node>, Disposable {
  readonly #client: LanguageClient
  readonly #changed = new EventEmitter<void>()
  readonly #view: TreeView<Node>
  readonly onDidChangeTreeData = this.#changed.event
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(client: LanguageClient) {
    this.#client = client
    this.#view = window.createTreeView('copydesk.names', { treeDataProvider: this })
  }

  refresh(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#changed.fire(), SETTLE)
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return 'name' in node ? node.name.places.map((place) => ({ uri: node.uri, place })) : []
    // A report in front has no text; the article beside it still has its names.
    const uri = (window.activeTextEditor ?? window.visibleTextEditors[0])?.document.uri.toString()
    this.#view.message = undefined
    if (uri === undefined || !this.#client.isRunning()) return []
    const names = await this.#client.sendRequest<ArticleName[] | null>('copydesk/names', { textDocument: { uri } })
    // Without it an open article would get the welcome, which asks for one to be opened.
    this.#view.message = names?.length === 0 ? 'No names in this article.' : undefined
    return (names ?? []).map((name) => ({ uri, name }))
  }

  getTreeItem(node: Node): TreeItem {
    if ('name' in node) {
      const { name, places } = node.name
      const faults = places.filter(({ finding }) => finding !== undefined).length
      const item = new TreeItem(name, faults > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed)
      item.description = faults > 0 ? `${places.length} places, ${faults} to look at` : `${places.length} ${places.length === 1 ? 'place' : 'places'}`
      item.iconPath = faults > 0 ? new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')) : new ThemeIcon('symbol-text')
      return item
    }
    const { text, range, finding } = node.place
    const item = new TreeItem(text)
    item.description = `line ${range.start.line + 1}`
    item.tooltip = finding
    if (finding) item.iconPath = new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'))
    const { start, end } = range
    item.command = { command: 'copydesk.revealName', title: 'Go to this place', arguments: [Uri.parse(node.uri), new Range(start.line, start.character, end.line, end.character)] }
    return item
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#view.dispose()
    this.#changed.dispose()
  }
}
