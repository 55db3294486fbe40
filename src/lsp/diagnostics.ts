import { pathToFileURL } from 'node:url'
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver'
import type { CheckResult } from '../engine/desk.ts'
import type { UnusedSuppression } from '../engine/silence.ts'
import type { Finding } from '../model/finding.ts'
import { STATUSES, type Status } from '../model/rule.ts'
import type { Client } from './client.ts'
import type { Places } from './positions.ts'

export const SOURCE = 'copydesk'

/** What diagnostics need to know beside the findings. */
export interface DiagnosticScene {
  readonly uri: string
  readonly places: Places
  readonly client: Client
  readonly minStatus: Status
  /** The file of the rule's page, or undefined when there is none. */
  readonly pageOf: (rule: string) => string | undefined
}

/** Errors show by their severity in MQM; what a person must look at never looks as loud as an error. */
export function severityOf({ severity, status }: Pick<Finding, 'severity' | 'status'>): DiagnosticSeverity {
  if (status === 'info') return DiagnosticSeverity.Hint
  if (status === 'suspicious') return severity === 'neutral' ? DiagnosticSeverity.Hint : DiagnosticSeverity.Information
  if (severity === 'critical' || severity === 'major') return DiagnosticSeverity.Error
  return severity === 'minor' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information
}

export function toDiagnostics(result: CheckResult, scene: DiagnosticScene): Diagnostic[] {
  const least = STATUSES.indexOf(scene.minStatus)
  const shown = result.findings.filter(({ status }) => STATUSES.indexOf(status) >= least)
  const groups = groupsOf(result.findings)
  return [...shown.map((finding) => toDiagnostic(finding, groups, scene)), ...result.unusedSuppressions.map((unused) => unusedDiagnostic(unused, scene))]
}

function toDiagnostic(finding: Finding, groups: Groups, scene: DiagnosticScene): Diagnostic {
  const { places, client } = scene
  const diagnostic: Diagnostic = {
    range: places.range(finding),
    severity: severityOf(finding),
    code: finding.rule,
    source: SOURCE,
    message: finding.message,
    data: { fingerprint: finding.fingerprint },
  }
  const page = client.codeDescription ? scene.pageOf(finding.rule) : undefined
  if (page) diagnostic.codeDescription = { href: pathToFileURL(page).href }
  if (client.relatedInformation) {
    const related = relatedOf(finding, groups)
    if (related.length > 0) diagnostic.relatedInformation = related.map(({ message, ...span }) => ({ location: { uri: scene.uri, range: places.range(span) }, message }))
  }
  return diagnostic
}

const RELATED_MAX = 20

/** The first findings of each cause; no more than are shown. */
type Groups = ReadonlyMap<string, readonly Finding[]>

function groupsOf(findings: readonly Finding[]): Groups {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (!finding.group) continue
    const group = groups.get(finding.group)
    if (!group) groups.set(finding.group, [finding])
    else if (group.length <= 2 * RELATED_MAX) group.push(finding)
  }
  return groups
}

/** The places that a finding names itself, and the other findings of its cause. */
function relatedOf(finding: Finding, groups: Groups): readonly { start: number; end: number; message: string }[] {
  const group = (finding.group && groups.get(finding.group)) || []
  const others = group.filter((other) => other !== finding && !finding.related.some(({ start }) => start === other.start)).map(({ start, end, text }) => ({ start, end, message: `Of the same cause: “${text}”.` }))
  return [...finding.related, ...others].slice(0, RELATED_MAX)
}

function unusedDiagnostic({ rules, start, end }: UnusedSuppression, { places, client }: DiagnosticScene): Diagnostic {
  return {
    range: places.range({ start, end }),
    severity: DiagnosticSeverity.Hint,
    code: 'unused-suppression',
    source: SOURCE,
    message: `This comment silences nothing${rules.length ? ` of ${rules.join(', ')}` : ''}; it can go.`,
    ...(client.tags ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  }
}
