import { existsSync } from 'node:fs'
import { Trouble } from '../model/trouble.ts'
import { CONFIG_FILES } from '../workspace/config.ts'
import { writeOutputFile } from '../workspace/output-file.ts'
import { packageVersion } from '../workspace/package-root.ts'
import { writeFileAtomically } from '../workspace/write-file.ts'
import { Output } from './output.ts'

export interface InitOptions {
  readonly lang: string
  readonly sourceLang?: string
  /** A service to write a pipeline for, besides the configuration. */
  readonly ci?: string
}

/**
 * Writes a configuration into the working folder, with every key explained.
 * @throws Trouble when there is one already
 */
export async function initCommand({ lang, sourceLang, ci }: InitOptions): Promise<void> {
  const existing = CONFIG_FILES.find((file) => existsSync(file))
  if (ci !== undefined) await writePipeline(ci)
  if (ci !== undefined && existing) return
  if (existing) throw new Trouble('init/exists', `There is a ${existing} in this folder already; edit it, or delete it first.`)
  writeFileAtomically(CONFIG_FILES[0], configText(lang, sourceLang))
  const output = new Output()
  output.write(`Wrote ${CONFIG_FILES[0]}. Try: copydesk lint .\n`)
  output.flush()
}

/** @throws Trouble when the file is there already */
async function writePipeline(ci: string): Promise<void> {
  const { CI_TEMPLATES } = await import('./ci-templates.ts')
  const { file, content, next } = CI_TEMPLATES[ci]
  if (existsSync(file)) throw new Trouble('init/exists', `There is a ${file} already; edit it, or delete it first.`)
  writeOutputFile(file, [content(packageVersion())])
  const output = new Output()
  output.write(`Wrote ${file}. ${next}\n`)
  output.flush()
}

const configText = (lang: string, sourceLang: string | undefined): string => `# yaml-language-server: $schema=./node_modules/copydesk/dist/schemas/config.schema.json

# Languages of the articles and of the texts that they were translated from.
language: ${lang}
${sourceLang ? `sourceLanguage: ${sourceLang}` : '# sourceLanguage: es'}

# Rules of your own: folders or files, see rules/README.md of copydesk.
# packs: [house-rules]

# Turn rules off, or give them another severity: by id, or by the start of ids.
# rules:
#   locale/: off
#   spacing/doubled-space: neutral

# Other settings for some files.
# overrides:
#   - files: ["sport/**"]
#     sourceLanguage: pt

# Names that are right as they stand.
# names:
#   accept: [Ivan Duke]

# Findings to accept, each with its reason.
# ignore:
#   - { rule: residue/, words: Guardar, files: ["manual/**"], reason: the article explains the button }

# From which gate on a run fails: block, fail, warn or never.
gate:
  failOn: fail
`
