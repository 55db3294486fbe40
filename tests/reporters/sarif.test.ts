import { gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { lineIndex } from '../../src/model/lines.ts'
import { findingAt, fixedRun, HOSTILE_TEXT, inFormat, reportOf } from '../support/reports.ts'

const text = v.pipe(v.string(), v.minLength(1))
const oneBased = v.pipe(v.number(), v.integer(), v.minValue(1))
const message = v.object({ text })
const region = v.strictObject({ startLine: oneBased, startColumn: oneBased, endLine: oneBased, endColumn: oneBased, snippet: v.optional(v.object({ text: v.string() })) })
const artifact = v.strictObject({ uri: v.pipe(text, v.regex(/^(?![A-Za-z][\w+.-]*:|\/)[\w\-.!~*'()%/]+$/)), uriBaseId: v.literal('%SRCROOT%') })
const location = v.object({ physicalLocation: v.strictObject({ artifactLocation: artifact, region }) })
const result = v.strictObject({
  ruleId: text,
  ruleIndex: v.pipe(v.number(), v.integer(), v.minValue(0)),
  level: v.picklist(['error', 'warning', 'note']),
  message,
  locations: v.pipe(v.array(location), v.minLength(1), v.maxLength(100)),
  occurrenceCount: v.optional(oneBased),
  relatedLocations: v.optional(v.array(v.object({ id: v.number(), message }))),
  partialFingerprints: v.record(v.string(), text),
  fixes: v.optional(v.array(v.strictObject({ description: message, artifactChanges: v.array(v.strictObject({ artifactLocation: artifact, replacements: v.pipe(v.array(v.strictObject({ deletedRegion: region, insertedContent: v.optional(v.object({ text })) })), v.minLength(1)) })) }))),
  suppressions: v.optional(v.array(v.strictObject({ kind: v.literal('external'), status: v.literal('accepted'), justification: text }))),
  properties: v.record(v.string(), v.unknown()),
})
const rule = v.object({ id: text, shortDescription: message, fullDescription: message, help: v.object({ text, markdown: text }), defaultConfiguration: v.object({ level: v.string() }), properties: v.object({ tags: v.pipe(v.array(v.string()), v.maxLength(10)) }) })
/** What SARIF 2.1.0 and GitHub's code scanning ask for, of what we write. */
const log = v.strictObject({
  $schema: text,
  version: v.literal('2.1.0'),
  runs: v.tuple([
    v.strictObject({
      tool: v.strictObject({ driver: v.strictObject({ name: v.literal('copydesk'), version: text, semanticVersion: text, rules: v.array(rule) }) }),
      invocations: v.tuple([v.object({ executionSuccessful: v.literal(true), toolExecutionNotifications: v.array(v.object({ message })) })]),
      columnKind: v.literal('utf16CodeUnits'),
      automationDetails: v.object({ id: text }),
      properties: v.record(v.string(), v.unknown()),
      results: v.pipe(v.array(result), v.maxLength(5000)),
    }),
  ]),
})

describe('sarif', () => {
  it('is what SARIF 2.1.0 and GitHub ask for, with the words at the places', async () => {
    const { runs: [run] } = v.parse(log, JSON.parse(await inFormat('sarif')))
    const ids = run.tool.driver.rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const texts = new Map(fixedRun().map((report) => [encodeURIComponent(report.path.split('/')[1]), report.text]))
    for (const { ruleId, ruleIndex, locations } of run.results) {
      expect(ids[ruleIndex]).toBe(ruleId)
      const { artifactLocation, region: { startLine, startColumn, endLine, endColumn, snippet } } = locations[0].physicalLocation
      const raw = texts.get(artifactLocation.uri.split('/')[1])!
      expect(startLine).toBe(endLine)
      if (snippet) expect(lineIndex(raw, true).lineText(startLine).slice(startColumn - 1, endColumn - 1)).toBe(snippet.text)
    }
    expect(run.results.filter(({ suppressions }) => suppressions)).toHaveLength(1)
  })

  it('counts a byte order mark as a column of the first line, as programs that read the file do', async () => {
    const marked = '\uFEFFThe the minister left.\nThe the end.\n'
    const report = reportOf('desk/marked.txt', marked, [findingAt(marked, 'The the'), findingAt(marked, 'The the end')])
    const { runs: [run] } = v.parse(log, JSON.parse(await inFormat('sarif', [report])))
    const lines = marked.split('\n')
    expect(run.results.map(({ locations: [{ physicalLocation: { region } }] }) => lines[region.startLine - 1].slice(region.startColumn - 1, region.endColumn - 1))).toEqual(['The the', 'The the end'])
    expect(run.results.map(({ locations: [{ physicalLocation: { region } }] }) => region.startColumn)).toEqual([2, 1])
  })

  it('offers no fix that is only to be shown', async () => {
    const { runs: [run] } = JSON.parse(await inFormat('sarif'))
    expect(run.results.filter((entry: { fixes?: unknown }) => entry.fixes).map((entry: { ruleId: string }) => entry.ruleId)).toEqual(['grammar/repeated-word', 'residue/interface-es', 'grammar/repeated-word', 'residue/interface-es'])
  })

  it('groups what GitHub would not show, loses nothing and says so', async () => {
    const reports = Array.from({ length: 60 }, (_, file) =>
      reportOf(`desk/${file}.txt`, HOSTILE_TEXT, Array.from({ length: 200 }, (_, index) => findingAt(HOSTILE_TEXT, 'the', { rule: `grammar/rule-${index % 7}`, message: `Word ${index % 150}.`, fingerprint: `${file}-${index}` }))),
    )
    const printed = await inFormat('sarif', reports)
    const { runs: [run] } = v.parse(log, JSON.parse(printed))
    expect(run.results.length).toBeLessThanOrEqual(5000)
    expect(run.results.reduce((sum, { locations }) => sum + locations.length, 0)).toBe(12_000)
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^12000 findings stand in \d+ results/)
    expect(gzipSync(printed).length).toBeLessThan(10 * 2 ** 20)
  })
})
