import { CodeActionKind, type CodeAction, type Command, type Diagnostic } from 'vscode-languageserver'
import type { CheckResult } from '../engine/desk.ts'
import type { Finding, Fix } from '../model/finding.ts'
import type { Span } from '../model/span.ts'
import { inputOf, type Article } from './article.ts'
import type { Client } from './client.ts'
import { COMMANDS, type HouseDecision } from './commands.ts'
import { editsBetween, textEdits, workspaceEdit } from './edits.ts'
import { ignoreCommentEdit } from './ignore-comment.ts'

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.copydesk`

/** What actions are made of. */
export interface ActionScene {
  readonly article: Article
  readonly result: CheckResult
  readonly client: Client
  readonly diagnosticOf: (finding: Finding) => Diagnostic
}

/**
 * The actions at a place: of each finding its fixes, then all places of its cause and of its rule, then ways to accept
 * it; at last all safe fixes of the file.
 * @param only kinds that the client asks for; undefined means all
 */
export function actionsAt(span: Span, only: readonly string[] | undefined, scene: ActionScene): CodeAction[] {
  const wants = (kind: string) => only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))
  const here = wants(CodeActionKind.QuickFix) ? findingsAt(span, scene.result.findings) : []
  const single = here.flatMap((finding) => fixActions(finding, scene))
  const actions = [...single, ...wideActions(here, scene, single), ...here.flatMap((finding) => acceptActions(finding, scene))]
  if (wants(FIX_ALL)) actions.push(...fixAllAction(scene))
  return actions
}

function findingsAt({ start, end }: Span, findings: readonly Finding[]): Finding[] {
  const touched = findings.filter((finding) => finding.start <= end && finding.end >= start)
  // A cursor between two findings touches both; the one that it stands in or before comes first.
  return touched.sort((a, b) => Number(b.end > start) - Number(a.end > start) || a.start - b.start)
}

function fixActions(finding: Finding, scene: ActionScene): CodeAction[] {
  return finding.fixes.map((fix, index) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [scene.diagnosticOf(finding)],
    ...(scene.client.preferred && index === 0 && fix.safety !== 'none' ? { isPreferred: true } : {}),
    edit: editOf([fix], scene),
  }))
}

const editOf = (fixes: readonly Fix[], { article, client }: ActionScene) =>
  workspaceEdit(article.document.uri, article.document.version, textEdits(fixes.flatMap(({ edits }) => edits), article.places), client)

/** All places of a cause (such as one name) and all findings of a rule, each offered once, and only where it does more than what is offered already. */
function wideActions(here: readonly Finding[], scene: ActionScene, offered: readonly CodeAction[]): CodeAction[] {
  const actions: CodeAction[] = []
  const known = new Set(offered.map(({ edit }) => JSON.stringify(edit)))
  const offer = (title: string, fixes: readonly Fix[], about: Finding): void => {
    const edit = editOf(fixes, scene)
    if (fixes.length < 2 || known.has(JSON.stringify(edit))) return
    known.add(JSON.stringify(edit))
    actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics: [scene.diagnosticOf(about)], edit })
  }
  for (const group of new Set(here.map((finding) => finding.group).filter(Boolean))) {
    const fixes = firstFixes(scene, (finding) => finding.group === group)
    offer(`Fix all ${fixes.length} places of this cause`, fixes, here.find((finding) => finding.group === group)!)
  }
  for (const rule of new Set(here.map((finding) => finding.rule))) {
    const fixes = firstFixes(scene, (finding) => finding.rule === rule)
    offer(`Fix all ${fixes.length} of ${rule} in this file`, fixes, here.find((finding) => finding.rule === rule)!)
  }
  return actions
}

const firstFixes = ({ result }: ActionScene, wanted: (finding: Finding) => boolean): Fix[] =>
  result.findings.filter(wanted).flatMap(({ fixes: [fix] }) => (fix && fix.safety !== 'none' ? [fix] : []))

function acceptActions(finding: Finding, scene: ActionScene): CodeAction[] {
  const { article } = scene
  const kind = CodeActionKind.QuickFix
  const diagnostics = [scene.diagnosticOf(finding)]
  const decide = (title: string, decision: HouseDecision): CodeAction => ({ title, kind, diagnostics, command: command(title, COMMANDS.decide, { uri: article.document.uri, ...decision }) })
  const actions: CodeAction[] = []
  const comment = article.format === 'markdown' ? ignoreCommentEdit(article.desk!.desk, inputOf(article), finding) : undefined
  if (comment) {
    actions.push({ title: `Ignore ${finding.rule} here`, kind, diagnostics, edit: workspaceEdit(article.document.uri, article.document.version, textEdits([comment], article.places), scene.client) })
  } else if (article.path !== undefined) {
    actions.push(decide(`Ignore “${brief(finding.text)}” in this file`, { do: 'ignore', rule: finding.rule, words: finding.text }))
  }
  if (finding.rule.startsWith('names/')) actions.push(decide(`Accept the name “${brief(finding.text)}” for the house`, { do: 'accept-name', name: finding.text }))
  if (finding.severity !== 'neutral') actions.push(decide(`Turn ${finding.rule} down to neutral`, { do: 'set-rule', rule: finding.rule, verdict: 'neutral' }))
  actions.push(decide(`Turn ${finding.rule} off`, { do: 'set-rule', rule: finding.rule, verdict: 'off' }))
  const title = `Open the page of ${finding.rule}`
  actions.push({ title, kind, diagnostics, command: command(title, COMMANDS.openRule, { uri: article.document.uri, rule: finding.rule }) })
  return actions
}

const command = (title: string, name: string, argument: unknown): Command => ({ title, command: name, arguments: [argument] })

const brief = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}

/** All safe fixes, exactly as `--fix` applies them. */
function fixAllAction(scene: ActionScene): CodeAction[] {
  const { article, client } = scene
  if (!scene.result.findings.some(({ fixes: [fix] }) => fix?.safety === 'safe')) return []
  const text = article.document.getText()
  const fixed = article.desk!.desk.fix(inputOf(article), 'safe')
  if (fixed.text === text) return []
  const edits = textEdits(editsBetween(text, fixed.text), article.places)
  return [{ title: `Apply all ${fixed.applied} safe ${fixed.applied === 1 ? 'fix' : 'fixes'}`, kind: FIX_ALL, edit: workspaceEdit(article.document.uri, article.document.version, edits, client) }]
}
