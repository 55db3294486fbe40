import { Trouble } from '../model/trouble.ts'

/** One line of the archive form: an article with its id. */
interface ArticleLine {
  readonly id: string
  readonly text: string
}

/**
 * Reads standard input as JSON lines of the form `{"id", "text"}` and hands over one article after another; only one
 * piece of input is in memory at a time.
 * @throws Trouble with the number of the line that is not of this form
 */
export async function lintLines(lint: (id: string, text: string) => void): Promise<void> {
  let rest = ''
  let number = 0
  const take = (line: string) => {
    number++
    if (line.trim() === '') return
    const { id, text } = parseLine(line, number)
    lint(id, text)
  }
  process.stdin.setEncoding('utf8')
  for await (const chunk of process.stdin as AsyncIterable<string>) {
    const piece = rest + chunk
    let at = 0
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', at)) {
      take(piece.slice(at, end))
      at = end + 1
    }
    rest = piece.slice(at)
  }
  if (rest !== '') take(rest)
}

function parseLine(line: string, number: number): ArticleLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new Trouble('jsonl/syntax', `Standard input, line ${number}: this is not valid JSON; each line must be {"id": ..., "text": ...}.`)
  }
  const { id, text } = (value ?? {}) as Partial<Record<keyof ArticleLine, unknown>>
  if (typeof text !== 'string') throw new Trouble('jsonl/no-text', `Standard input, line ${number}: the object has no “text”; each line must be {"id": ..., "text": ...}.`)
  return { id: id === undefined ? String(number) : String(id), text }
}
