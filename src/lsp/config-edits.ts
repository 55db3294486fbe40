import { relative, sep } from 'node:path'
import { parseDocument, YAMLMap, YAMLSeq, type Document } from 'yaml'
import type { HouseDecision } from './commands.ts'
import { REASON } from './ignore-comment.ts'

/**
 * Writes a decision into the text of a configuration; comments and order stay.
 * @param file the configuration's path, `package.json` included
 * @param article the article that an ignore entry is about
 * @throws SyntaxError when a package.json is no JSON
 */
export function decided(text: string, file: string, folder: string, article: string | undefined, decision: HouseDecision): string {
  const inside = article === undefined ? '' : relative(folder, article).split(sep).join('/')
  const files = inside === '' || inside.startsWith('..') ? [] : [escapePattern(inside)]
  if (file.endsWith('.json')) return decidedInPackage(text, files, decision)
  const document = parseDocument(text)
  if (!(document.contents instanceof YAMLMap)) document.contents = document.createNode({}) as never
  decide(document, [], files, decision)
  return document.toString({ lineWidth: 0 })
}

/** JSON keeps its indentation; it is written as JSON again. */
function decidedInPackage(text: string, files: readonly string[], decision: HouseDecision): string {
  const document = parseDocument(JSON.stringify(JSON.parse(text)))
  decide(document, ['copydesk'], files, decision)
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  '
  return `${JSON.stringify(document.toJS(), null, indent)}\n`
}

function decide(document: Document, base: readonly string[], files: readonly string[], decision: HouseDecision): void {
  switch (decision.do) {
    case 'ignore':
      return append(document, [...base, 'ignore'], flow(document, { rule: decision.rule, words: decision.words, ...(files.length ? { files } : {}), reason: REASON }))
    case 'accept-name':
      return append(document, [...base, 'names', 'accept'], document.createNode(decision.name))
    case 'set-rule':
      return document.setIn([...base, 'rules', decision.rule], decision.verdict)
  }
}

function flow(document: Document, value: unknown): unknown {
  const node = document.createNode(value) as YAMLMap
  node.flow = true
  return node
}

function append(document: Document, path: readonly string[], node: unknown): void {
  const list = document.getIn(path, true)
  if (list instanceof YAMLSeq) {
    const plain = JSON.stringify(node)
    if (!list.items.some((item) => JSON.stringify(item) === plain)) list.add(node)
    return
  }
  const fresh = document.createNode([]) as YAMLSeq
  fresh.add(node)
  document.setIn(path, fresh)
}

/** File patterns read some marks as wildcards; a name with them is meant as it stands. */
const escapePattern = (path: string): string => `/${path.replace(/[\\*?[\]!#]/g, '\\$&')}`
