import type { Finding } from '../model/finding.ts'
import { SEVERITIES, STATUSES } from '../model/rule.ts'

/** The three levels that most report formats know. */
export type Level = 'error' | 'warning' | 'note'

/** `error` only for what is certainly wrong and counts; what a person must look at is a warning. */
export const levelOf = ({ status, severity }: Pick<Finding, 'status' | 'severity'>): Level =>
  status === 'info' || severity === 'neutral' ? 'note' : status === 'error' ? 'error' : 'warning'

/** For sorting: a negative result means that `a` is worse than `b`. */
export const byWeight = (a: Pick<Finding, 'status' | 'severity'>, b: Pick<Finding, 'status' | 'severity'>): number =>
  STATUSES.indexOf(b.status) - STATUSES.indexOf(a.status) || SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity)

/** The fix that a run with `--fix=review` would apply, if it would apply any. */
export function applicableFix({ status, fixes: [fix] }: Pick<Finding, 'status' | 'fixes'>): Finding['fixes'][number] | undefined {
  if (!fix || fix.safety === 'none' || (status === 'info' && fix.safety !== 'safe')) return undefined
  return fix
}
