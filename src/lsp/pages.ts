import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Ruleset } from '../engine/ruleset.ts'
import { cacheFolder } from '../workspace/cache-folder.ts'
import { packageVersion } from '../workspace/package-root.ts'
import { shippedPage } from '../workspace/rule-pages.ts'
import { writeFileAtomically } from '../workspace/write-file.ts'
import { rulePage } from './rule-page.ts'

/** Pages of rules as files that an editor can open: those beside the shipped rules; for others one is written when it is first linked to. */
export interface RulePages {
  /** The file of the page, or undefined when the rule is unknown or the page could not be written. */
  pageOf(ruleset: Ruleset, rule: string): string | undefined
}

export function openRulePages(): RulePages {
  const written = new Map<string, string>()
  return {
    pageOf(ruleset, id) {
      const rule = ruleset.ruleById(id)
      if (!rule) return undefined
      const shipped = shippedPage(rule)
      if (shipped) return shipped
      const text = rulePage(ruleset, rule)
      const known = written.get(text)
      if (known && existsSync(known)) return known
      const folder = join(cacheFolder(), 'rules', packageVersion(), rule.pack)
      const file = join(folder, `${id.replaceAll('/', '.')}.md`)
      try {
        mkdirSync(folder, { recursive: true })
        writeFileAtomically(file, text)
      } catch {
        return undefined
      }
      written.set(text, file)
      return file
    },
  }
}
