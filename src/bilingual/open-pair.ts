import type { Document } from '../model/document.ts'
import type { NameData } from '../names/data.ts'
import type { CharTables } from '../text/char-tables.ts'
import { primary, sideOf, type Pair } from './pair.ts'

/** Puts a text beside its source. A segment is one unit; an article is aligned by sentences. */
export function openPair(source: Document, target: Document, tables: CharTables, names: NameData | undefined): Pair {
  const sourceLanguage = primary(source.language)
  const targetLanguage = primary(target.language)
  const whole = (document: Document, language: string) => sideOf(document, tables, language, 0, document.tokens.count)
  const unit = { source: whole(source, sourceLanguage), target: whole(target, targetLanguage), confidence: 1 }
  const [sourceWords, targetWords] = [unit.source.words.length, unit.target.words.length]
  return {
    source,
    target,
    sourceLanguage,
    targetLanguage,
    units: [unit],
    omitted: [],
    added: [],
    coverage: { sourceWords, alignedSourceWords: sourceWords, targetWords, alignedTargetWords: targetWords },
    tables,
    names,
  }
}
