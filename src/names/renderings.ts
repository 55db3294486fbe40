import { TokenFlag } from '../model/document.ts'
import type { Status } from '../model/rule.ts'
import { hasCue } from './figures.ts'
import { Bit } from './format.ts'
import { isTitleCase } from './letter-case.ts'
import { isAtHomeAlone, isLongerName, knowsLanguage, standsInArticle, startsSentence, type PhraseHit } from './phrase-hits.ts'
import type { SourceNames } from './source-names.ts'
import { bitsAt, type Cast } from './words.ts'

/** How sure it is that a place, body, newspaper, club or party was translated literally. */
export function renderingStatus(cast: Cast, hit: PhraseHit, source: SourceNames): Status | undefined {
  const { document, data } = cast
  const { row, block, first, end } = hit
  const capitals = isTitleCase(document, block)
  const several = end - first > 1
  const original = standsInArticle(cast, row.original)
  // “Citizens’ Coalition” is a Polish party in an article about Poland only.
  if (row.tier === 'A' && (row.cues.length === 0 || original || hasCue(cast, row.cues))) return isLongerName(cast, hit) && !capitals ? undefined : 'error'
  if (capitals && original && isBareClub(cast, hit)) return 'suspicious'
  if (isLongerName(cast, hit) && row.use !== 'media') return undefined
  const inSource = source.known && row.original.some((form) => data.hashes(form).every((hash) => source.has(hash)))
  if (row.tier === 'C' && !original && !inSource) return undefined
  if (!capitals && several && row.use === 'media' && startsSentence(cast, block, first) && speaksAs(cast, hit)) return original ? 'error' : knowsLanguage(cast, row) || row.langs.length === 0 && document.sourceLanguage !== '' ? 'suspicious' : undefined
  if (capitals || startsSentence(cast, block, first)) return original && !capitals && (several || isBareClub(cast, hit)) ? 'suspicious' : undefined
  const cue = row.cues.length === 0 || (several && isAtHomeAlone(cast, row)) || hasCue(cast, row.cues)
  if (inSource && cue) return 'error'
  const known = knowsLanguage(cast, row) || (row.langs.length === 0 && document.sourceLanguage !== '')
  if (row.use === 'media') return mediaStatus(cast, hit, known, original)
  if (!cue) return undefined
  if (original && several) return 'error'
  return known ? 'suspicious' : undefined
}

/** "Hurricane drew" beside Huracán, in an article about football that never speaks of hurricanes. */
const isBareClub = (cast: Cast, { row, first, end }: PhraseHit): boolean => row.use === 'club' && end - first === 1 && hasCue(cast, row.cues) && !cast.occursLower(cast.document.tokens.hash[first])

/** "The Parisian reported": what papers do, right behind the name. */
function speaksAs(cast: Cast, { block, end }: PhraseHit): boolean {
  for (let token = end; token < Math.min(block.endToken, end + SPEAKS_REACH); token++) if (bitsAt(cast, token) & Bit.mediaTalk && (cast.document.tokens.flags[token] & TokenFlag.sentenceStart) === 0) return true
  return false
}

const SPEAKS_REACH = 5
const MEDIA_REACH = 8

/** A newspaper's translated name is just a capitalised noun; something must show that a paper is meant. */
function mediaStatus(cast: Cast, { block, first, end }: PhraseHit, known: boolean, original: boolean): Status | undefined {
  const { flags } = cast.document.tokens
  if (original) return 'error'
  if (!known) return undefined
  // Some papers write their names in capitals: “told EL PAÍS”.
  if (flags[first] & flags[end - 1] & TokenFlag.allCaps) return 'suspicious'
  for (let token = Math.max(block.firstToken, first - MEDIA_REACH); token < Math.min(block.endToken, end + MEDIA_REACH); token++) {
    if ((token < first || token >= end) && bitsAt(cast, token) & Bit.mediaTalk) return 'suspicious'
  }
  return undefined
}
