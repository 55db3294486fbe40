import type { Finding } from '../model/finding.ts'
import { SEVERITIES, STATUSES } from '../model/rule.ts'

/** The three levels that most report formats know. */
export type Level = 'error' | 'warning' | 'note'

/**
 * The level follows the gate: `error` for what fails a text by itself, a certain error of major or critical weight;
 * `warning` for what only asks for a look, a certain error of minor weight or a suspicion of more; `note` for the rest.
 */
export function levelOf({ status, severity }: Pick<Finding, 'status' | 'severity'>): Level {
  if (status === 'info' || severity === 'neutral') return 'note'
  const heavy = severity !== 'minor'
  if (status === 'error') return heavy ? 'error' : 'warning'
  return heavy ? 'warning' : 'note'
}

/** For sorting: a negative result means that `a` is worse than `b`. */
export const byWeight = (a: Pick<Finding, 'status' | 'severity'>, b: Pick<Finding, 'status' | 'severity'>): number =>
  STATUSES.indexOf(b.status) - STATUSES.indexOf(a.status) || SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity)

/** The fix that a run with `--fix=review` would apply, if it would apply any. */
export function applicableFix({ status, fixes: [fix] }: Pick<Finding, 'status' | 'fixes'>): Finding['fixes'][number] | undefined {
  if (!fix || fix.safety === 'none' || (status === 'info' && fix.safety !== 'safe')) return undefined
  return fix
}
