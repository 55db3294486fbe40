import { code, OWN_MARK, plain } from '../text/markdown-text.ts'
import { correctionNotice } from './correction-notice.ts'
import { changeOf, decisionGroups } from './overview.ts'
import type { ReportArticle, ReportData, ReportFinding } from './report-data.ts'

const GROUPS_SHOWN = 50

/** `-o report.md`: the report for an e-mail, a wiki or a pull request. */
export function correctionMarkdown(data: ReportData): string {
  const { title, made, tool, packs, notChecked, summary, score, articles } = data
  const groups = decisionGroups(articles).filter(({ places }) => places.length > 1)
  const faulty = articles.filter(({ findings }) => findings.length > 0)
  return [
    OWN_MARK,
    `# ${plain(title)}`,
    `${made.slice(0, 10)} · copydesk ${tool.version} · gate **${summary.gate}** · score **${score}** of 100`,
    `${count(summary.files, 'article')}, ${count(summary.words, 'word')}: ${count(summary.errors, 'error')}, ${summary.suspicious} suspicious, ${count(summary.infos, 'note')}. Articles: ${summary.gates.block} block, ${summary.gates.fail} fail, ${summary.gates.warn} warn, ${summary.gates.pass} pass.`,
    groups.length ? `## One decision each\n\n| As it stands | As it should be | Places | Rule |\n|---|---|---|---|\n${groups.slice(0, GROUPS_SHOWN).map(({ finding, wrong, right, places, articles: files }) => `| ${plain(cut(wrong))} | ${rightText(finding, right)} | ${places.length} in ${count(files, 'article')} | ${code(finding.rule)} |`).join('\n')}${groups.length > GROUPS_SHOWN ? `\n\n${count(groups.length - GROUPS_SHOWN, 'further decision')} not listed.` : ''}` : '',
    ...faulty.map(articleText),
    `## A note for readers\n\n${correctionNotice(articles).split('\n').map((line) => (line ? `> ${plain(line)}` : '>')).join('\n')}`,
    `## What was not checked\n\nNo rule looked at: ${notChecked.join(', ')}.\n\nRules: ${packs.map(({ name, rules }) => `${plain(name)} (${rules})`).join(', ')}.`,
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}

function articleText({ path, gate, score, words, findings }: ReportArticle): string {
  const rows = findings.map((finding) => {
    const { wrong, right } = changeOf(finding)
    return `| ${finding.line} | ${finding.status === 'error' ? finding.severity : finding.status} | ${plain(cut(wrong))} | ${rightText(finding, right)} | ${plain(finding.message)} ${plain(finding.why)}${finding.source ? ` Source, line ${finding.source.line}: “${plain(cut(finding.source.text))}”` : ''} |`
  })
  return `## ${plain(path)}\n\nGate ${gate}, score ${score}, ${count(words, 'word')}.\n\n| Line | Kind | As it stands | As it should be | Why |\n|---|---|---|---|---|\n${rows.join('\n')}`
}

const rightText = ({ corrections, mend }: ReportFinding, right: string): string => (corrections.length === 0 ? `*${plain(mend)}*` : right === '' ? '*delete*' : plain(cut(right)))

const CUT = 120
const cut = (text: string): string => (text.length <= CUT ? text : `${text.slice(0, CUT - 1)}…`)
const count = (number: number, one: string): string => `${number.toLocaleString('en-US')} ${number === 1 ? one : `${one}s`}`
