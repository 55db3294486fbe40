import { pathToFileURL } from 'node:url'
import type { Location } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { openPair } from '../bilingual/open-pair.ts'
import type { Pair } from '../bilingual/pair.ts'
import { openNameData } from '../names/data.ts'
import { inputOf, type Article } from './article.ts'
import { placesOf, type Encoding } from './positions.ts'

/** An open article beside its source; undefined without one. */
export function pairOf(article: Article): Pair | undefined {
  const { desk, partner } = article
  if (!desk || !partner) return undefined
  const { ruleset, desk: reader } = desk
  const target = reader.read(inputOf(article))
  const { text, format, language } = partner.input()
  const source = reader.read({ text, format, language: language ?? target.sourceLanguage, scope: target.scope })
  return openPair(source, target, ruleset.tables, openNameData(ruleset.section, ruleset.tables))
}

/** The sentence of the source that an offset of the article stands for. */
export function sourceSentence(pair: Pair, offset: number): { start: number; end: number; text: string } | undefined {
  const unit = pair.units.find(({ target }) => target.start <= offset && offset < target.end)
  return unit && { start: unit.source.start, end: unit.source.end, text: pair.source.raw.slice(unit.source.start, unit.source.end) }
}

/** Where the aligned sentence of the source stands. */
export function sourceLocation(article: Article, offset: number, encoding: Encoding): Location | null {
  const pair = pairOf(article)
  const sentence = pair && sourceSentence(pair, offset)
  if (!sentence) return null
  return locationIn(article.partner!.path, pair.source.raw, sentence, encoding)
}

/** From the source back: where the aligned sentence of the article stands. */
export function targetLocation(article: Article, offset: number): Location | null {
  const unit = pairOf(article)?.units.find(({ source }) => source.start <= offset && offset < source.end)
  return unit ? { uri: article.document.uri, range: article.places.range(unit.target) } : null
}

function locationIn(path: string, text: string, span: { start: number; end: number }, encoding: Encoding): Location {
  const uri = pathToFileURL(path).href
  return { uri, range: placesOf(TextDocument.create(uri, 'plaintext', 0, text), encoding).range(span) }
}
