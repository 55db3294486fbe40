import { isNamedAsSource } from '../workspace/pairing.ts'
import { tell } from './output.ts'

/** Sources beside their translations are no articles to check; one that is named alone is. */
export function withoutSources(files: readonly string[], language: string): readonly string[] {
  if (files.length < 2) return files
  const [sources, articles] = [files.filter((path) => isNamedAsSource(path, language)), files.filter((path) => !isNamedAsSource(path, language))]
  if (sources.length > 0) tell(`copydesk: “${sources[0]}”${sources.length > 1 ? ` and ${sources.length - 1} more` : ''} ${sources.length > 1 ? 'are sources' : 'is the source'} of articles beside ${sources.length > 1 ? 'them' : 'it'} and not checked; --source auto compares the two.`)
  return articles
}
