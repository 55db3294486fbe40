import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findFiles } from '../../src/workspace/find-files.ts'

/** An article of this many words, made of the samples; each round writes other words into them, so that nothing is said twice. */
export function articleOf(words: number): string {
  const samples = resolve('samples')
  const texts = findFiles(['.'], samples).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(samples, name), 'utf8'))
  const vocabulary = [...new Set(texts.join(' ').match(/(?<= )[a-z]{4,}(?= )/g))]
  let seed = 7
  const anyWord = () => vocabulary[(seed = (seed * 48_271) % 2_147_483_647) % vocabulary.length]
  const paragraphs: string[] = []
  for (let count = 0, index = 0; count < words; index++) {
    for (const paragraph of texts[index % texts.length].split('\n')) {
      if (count >= words) break
      paragraphs.push(index < texts.length ? paragraph : paragraph.replace(/(?<= )[a-z]{4,}(?= )/g, (word) => (seed % 2 ? anyWord() : (anyWord(), word))))
      count += paragraph.split(/\s+/).length
    }
  }
  return `${paragraphs.join('\n')}\n`
}

/** An article of at least this many words and its source, made of one pair of the samples; each round has other figures on both sides. */
export function pairOf(words: number): { readonly text: string; readonly source: string } {
  const [text, source] = ['en', 'es'].map((language) => readFileSync(`samples/pairs/harbour.${language}.txt`, 'utf8'))
  const rounds = Math.ceil(words / text.split(/\s+/).length)
  const told = (from: string) => Array.from({ length: rounds }, (_, round) => from.replace(/[1-9]/g, (digit) => String(((Number(digit) + round - 1) % 9) + 1))).join('\n')
  return { text: told(text), source: told(source) }
}
