import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Rule } from '../model/rule.ts'
import { packageRoot } from './package-root.ts'

/** The page of a shipped rule beside the rules themselves; undefined for rules of other packs. */
export function shippedPage(rule: Pick<Rule, 'id' | 'pack'>): string | undefined {
  if (rule.pack !== 'copydesk') return undefined
  const file = join(packageRoot(), 'rules', 'pages', `${rule.id}.md`)
  return existsSync(file) ? file : undefined
}
