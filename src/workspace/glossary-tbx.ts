import type { GlossaryTerm } from '../model/glossary.ts'
import { Trouble } from '../model/trouble.ts'

/** What one language of a concept calls it. */
interface Rendering {
  readonly language: string
  readonly text: string
  readonly forbidden: boolean
  readonly keep: boolean
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const decode = (text: string): string => text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal?: string, hex?: string, name?: string) => (decimal ? fromCode(Number(decimal)) : hex ? fromCode(Number.parseInt(hex, 16)) : (ENTITIES[name!.toLowerCase()] ?? whole)))
const fromCode = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')

/**
 * Reads TBX, both the old form (`martif`, `termEntry`, `langSet`, `tig`) and the new one (`tbx`, `conceptEntry`, `langSec`,
 * `termSec`). Deprecated and superseded terms are forbidden ones; a note “do not translate” keeps a term.
 * @throws Trouble when the file is no TBX
 */
export function readTbx(path: string, text: string): GlossaryTerm[] {
  if (!/<(?:\w+:)?(?:martif|tbx)\b/i.test(text)) throw new Trouble('glossary/no-tbx', `The glossary “${path}” is no TBX: it has no element “martif” or “tbx”.`)
  const terms: GlossaryTerm[] = []
  let entry: Rendering[] = []
  let language = ''
  let term: { text: string; forbidden: boolean; keep: boolean } | undefined
  let note = ''
  let text_ = ''
  const endTerm = (): void => {
    if (term?.text) entry.push({ language, ...term })
    term = undefined
  }
  for (const { name, attributes, closes, empty, before } of tagsOf(text)) {
    text_ += before
    if (closes) {
      const content = decode(text_).replace(/\s+/g, ' ').trim()
      if (name === 'term') term = { text: content, forbidden: false, keep: false }
      else if ((name === 'termNote' || name === 'descrip' || name === 'note') && term) {
        if (/administrativestatus/i.test(note) && /deprecated|superseded|rejected|forbidden/i.test(content)) term.forbidden = true
        if (/do not translate|untranslatable/i.test(content)) term.keep = true
      } else if (/^(?:tig|ntig|termSec)$/.test(name)) endTerm()
      else if (/^(?:langSet|langSec)$/.test(name)) language = ''
      else if (/^(?:termEntry|conceptEntry)$/.test(name)) {
        terms.push(...termsOf(entry))
        entry = []
      }
    } else if (/^(?:langSet|langSec)$/.test(name)) language = /(?:xml:)?lang\s*=\s*["']([^"']+)["']/.exec(attributes)?.[1] ?? ''
    else note = /type\s*=\s*["']([^"']+)["']/.exec(attributes)?.[1] ?? ''
    if (!empty) text_ = ''
  }
  return terms
}

/** Each pair of languages of a concept, in both directions. */
function termsOf(entry: readonly Rendering[]): GlossaryTerm[] {
  const languages = [...new Set(entry.map(({ language }) => language))]
  const own = (language: string, forbidden: boolean): string[] => entry.filter((one) => one.language === language && one.forbidden === forbidden).map(({ text }) => text)
  return languages.flatMap((from) =>
    languages.flatMap((to) => {
      const [source, target, forbidden] = [[...own(from, false), ...own(from, true)], own(to, false), own(to, true)]
      if (from === to || source.length === 0 || target.length + forbidden.length === 0) return []
      const keep = entry.some(({ language, keep: kept }) => kept && language === from)
      return [{ source, target, sourceLanguage: from, targetLanguage: to, ...(forbidden.length ? { forbidden } : {}), ...(keep ? { keep } : {}) }]
    }),
  )
}

function* tagsOf(text: string): Generator<{ name: string; attributes: string; closes: boolean; empty: boolean; before: string }> {
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('<', at)
    if (open < 0) return
    const before = text.slice(at, open)
    if (text.startsWith('<!--', open)) {
      const end = text.indexOf('-->', open)
      at = end < 0 ? text.length : end + 3
      continue
    }
    const end = text.indexOf('>', open)
    if (end < 0) return
    const inside = text.slice(open + 1, end)
    at = end + 1
    if (/^[?!]/.test(inside)) continue
    const name = /^\/?\s*(?:\w+:)?([\w-]+)/.exec(inside)?.[1] ?? ''
    yield { name, attributes: inside, closes: inside.startsWith('/'), empty: inside.endsWith('/'), before }
  }
}
