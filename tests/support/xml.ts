export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const BAD = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

const decode = (raw: string): string => {
  if (raw.includes(']]>') || /&(?!(?:#\d+|amp|lt|gt|quot|apos);)/.test(raw)) throw new Error(`Not well-formed: ${raw.slice(0, 80)}`)
  return raw.replace(/&(?:#(\d+)|(\w+));/g, (_, number: string | undefined, name: string) => (number ? String.fromCodePoint(Number(number)) : ENTITIES[name]))
}

/** A strict reader of the XML that reports are written in: no comments, no CDATA, no namespaces. */
export function parseXml(text: string): XmlElement {
  if (BAD.test(text)) throw new Error('A character that XML 1.0 cannot hold.')
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  let at = 0
  for (const tag of body.matchAll(/<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>/g)) {
    const between = body.slice(at, tag.index)
    if (between.includes('<')) throw new Error(`Not well-formed: ${between.slice(0, 80)}`)
    open.at(-1)!.text += decode(between)
    at = tag.index + tag[0].length
    const [, closes, name, attributes, empty] = tag
    if (closes) {
      const closed = open.pop()
      if (closed?.name !== name) throw new Error(`</${name}> closes <${closed?.name}>`)
      continue
    }
    const element: XmlElement = { name, attributes: Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, decode(value)])), children: [], text: '' }
    open.at(-1)!.children.push(element)
    if (!empty) open.push(element)
  }
  if (open.length !== 1 || body.slice(at).trim() !== '' || root.children.length !== 1) throw new Error('Not one whole element.')
  return root.children[0]
}
