import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver'
import type { Block, BlockRole, Document } from '../model/document.ts'
import type { Places } from './positions.ts'

const NAME_LENGTH = 60

const KIND: Readonly<Record<BlockRole, SymbolKind>> = {
  headline: SymbolKind.File,
  deck: SymbolKind.Namespace,
  byline: SymbolKind.Property,
  dateline: SymbolKind.Property,
  caption: SymbolKind.Field,
  credit: SymbolKind.Property,
  subhead: SymbolKind.Class,
  paragraph: SymbolKind.String,
  'list-item': SymbolKind.Array,
  quotation: SymbolKind.String,
  interface: SymbolKind.Event,
}

/** The structure of an article: its blocks with their roles, those below a subhead nested in it. */
export function symbolsOf(document: Document, places: Places): DocumentSymbol[] {
  const top: DocumentSymbol[] = []
  let section: DocumentSymbol | undefined
  for (const block of document.blocks) {
    const symbol = symbolOf(document, block, places)
    if (block.role === 'subhead') top.push((section = symbol))
    else if (section) {
      section.children!.push(symbol)
      section.range = { start: section.range.start, end: symbol.range.end }
    } else top.push(symbol)
  }
  return top
}

function symbolOf(document: Document, block: Block, places: Places): DocumentSymbol {
  const line = document.raw.slice(block.start, Math.min(block.end, block.start + 4 * NAME_LENGTH)).replace(/\s+/g, ' ').trim()
  const name = line.length > NAME_LENGTH ? `${line.slice(0, NAME_LENGTH - 1).trimEnd()}…` : line
  const range = places.range(block)
  return { name: name || block.role, detail: block.role, kind: KIND[block.role], range, selectionRange: range, children: [] }
}

/** The same as a list, for clients that know no nesting. */
export const flatSymbols = (symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] =>
  symbols.flatMap((symbol) => [
    { name: symbol.name, kind: symbol.kind, location: { uri, range: symbol.range }, containerName: containerName ?? symbol.detail },
    ...flatSymbols(symbol.children ?? [], uri, symbol.name),
  ])
