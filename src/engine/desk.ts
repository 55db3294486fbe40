import type { TermLedger } from '../bilingual/term-consistency.ts'
import type { Coverage, Pair } from '../bilingual/pair.ts'
import type { DocumentCheck, Layer, Match, Report, Resources } from '../checks/check.ts'
import { ROW_CHECKS, TEXT_CHECKS } from '../checks/text-registry.ts'
import type { RowHit } from '../checks/row-check.ts'
import { ALL_SIGNS, type Document, type Format } from '../model/document.ts'
import type { GlossaryTerm } from '../model/glossary.ts'
import type { Finding, Score } from '../model/finding.ts'
import type { Rule, Severity } from '../model/rule.ts'
import { lineIndex } from '../model/lines.ts'
import { openNameData, type NameData } from '../names/data.ts'
import type { NameSettings } from '../names/settings.ts'
import type { Readers } from '../readers/formats.ts'
import { readDocument } from '../readers/read.ts'
import { TokenBuffer } from '../text/tokenize.ts'
import type { Bilingual } from './bilingual.ts'
import type { Candidate } from './candidate.ts'
import { countInArticle, newContextCache, type Scene } from './context.ts'
import { toFindings } from './findings.ts'
import { applyFixes, type FixedText, type FixLevel } from './fix.ts'
import { activityOf, hasRulesFor, notCheckedIn, hitsWithoutSource, languagesOfHits } from './languages.ts'
import { resolveOverlaps } from './resolve.ts'
import { resolveHits } from './row-hits.ts'
import type { Ruleset } from './ruleset.ts'
import { pairHits } from './pair-hits.ts'
import { newRawHits, scan } from './scan.ts'
import { countWords, DEFAULT_THRESHOLDS, scoreOf, type GateThresholds } from './score.ts'
import { silence, type IgnoreEntry, type Silenced, type UnusedSuppression } from './silence.ts'

/** What settings say of a rule. */
export type Verdict = 'off' | 'on' | Severity

/** What a desk is set to, the same for all texts that it checks. */
export interface DeskSettings {
  /** Languages for texts of which neither the call nor the text itself says them. */
  readonly language?: string
  readonly sourceLanguage?: string
  /** Rules turned off or on or given another severity: by rule id, the start of ids, or `*`; the longest decides. */
  readonly rules?: Readonly<Record<string, Verdict>>
  readonly ignore?: readonly IgnoreEntry[]
  /** What the house says about names. */
  readonly names?: NameSettings
  /** The terms of the house: how words of the source are to be rendered. */
  readonly glossary?: readonly GlossaryTerm[]
  readonly thresholds?: Partial<GateThresholds>
  readonly readers?: Readers
  /** Wanted for texts with a source and for a glossary. */
  readonly bilingual?: Bilingual
  /** Told of a check that throws, which costs its own findings only; `CheckResult.faults` names it as well. What this throws goes to the caller. */
  readonly onFault?: (check: string, error: unknown) => void
}

/** The source of a translated text. */
export interface SourceInput {
  readonly text: string
  /** BCP 47; unless given, as `sourceLanguage` says or as the text itself shows. */
  readonly language?: string
  /** `text` unless given. */
  readonly format?: Format
}

/** A text to check. */
export interface CheckInput {
  readonly text: string
  /** `text` unless given. */
  readonly format?: Format
  /** BCP 47; `en` unless given or set. */
  readonly language?: string
  /** BCP 47; empty when unknown, then only rules that need no source run, and rows that are certain without. */
  readonly sourceLanguage?: string
  /** `article` unless given; `segment` is running text without article structure. */
  readonly scope?: 'article' | 'segment'
  /** The article that the text was translated from; then the translation itself is checked. */
  readonly source?: SourceInput
  /** Path of the file, for ignore entries that name files. */
  readonly path?: string
  /** In a table of segments, what its other lines say of the terms of this one; places are those of this text. */
  readonly terms?: Resources['terms']
  /** Takes out what a baseline or a range of lines lets pass; what it leaves is reported and counts. */
  readonly sift?: (findings: readonly Finding[], text: string) => Sifted
}

/** What is left of the findings of a text, and what was accepted before. */
export interface Sifted {
  readonly findings: readonly Finding[]
  readonly silenced: readonly Silenced[]
}

/** A check that broke down, and the error that it threw. */
export interface CheckFault {
  readonly check: string
  readonly message: string
}

/** What a check of one text found. Offsets are UTF-16 code units of the text. */
export interface CheckResult extends Score {
  readonly language: string
  /** As given or, when unknown, as the residue in the text shows; else empty. */
  readonly sourceLanguage: string
  readonly words: number
  readonly findings: readonly Finding[]
  readonly silenced: readonly Silenced[]
  readonly unusedSuppressions: readonly UnusedSuppression[]
  /** What no rule looked at. */
  readonly notChecked: readonly string[]
  /** Checks that broke down, a fault of copydesk or of a pack: their findings are missing, all others stand. */
  readonly faults: readonly CheckFault[]
  /** How much of text and source was compared; only with a source. */
  readonly coverage?: Coverage
}

export interface Desk {
  readonly ruleset: Ruleset
  /** Reads a text into the Document that checks share; it stays valid, however many texts follow. */
  read(input: CheckInput): Document
  /** Checks a text; synchronous. */
  check(input: CheckInput): CheckResult
  /**
   * The same check, with a pause after each of its parts for callers that have more to do meanwhile. It yields what the part
   * was: `reading`, `rows`, or the id of a rule.
   */
  checkByParts(input: CheckInput): Generator<string, CheckResult>
  /** Applies fixes until nothing changes; synchronous. */
  fix(input: CheckInput, level: FixLevel): FixedText
  /** An empty ledger of terms, for the lines of a table. */
  openTerms(): TermLedger
  /** Score and gate of findings in so many words, without a headline among them. */
  score(findings: readonly Finding[], words: number): Score
  /** Indices of ignore entries that silenced something in any text so far. */
  readonly usedIgnores: ReadonlySet<number>
}

/** What a report of a text with its source leaves open. */
export const NOT_CHECKED_WITH_SOURCE = ['facts', 'meaning beyond numbers, names, negation, quotations, addresses, omissions and the words of the rules'] as const

/** What a report of a text without its source leaves open. */
export const NOT_CHECKED_WITHOUT_SOURCE = ['facts', 'omissions', 'numbers against the source'] as const

/** How a report names what is missing because a check broke down. */
export const notCheckedBy = (check: string): string => `what the check “${check}” finds (it broke down)`

/** Opens a desk over compiled rules; pure, nothing is read from the disk. */
export function createDesk(ruleset: Ruleset, settings: DeskSettings = {}): Desk {
  const cache = newContextCache()
  const rawHits = newRawHits()
  const buffer = new TokenBuffer()
  const usedIgnores = new Set<number>()
  const thresholds = { ...DEFAULT_THRESHOLDS, ...settings.thresholds }
  const verdicts = verdictsOf(ruleset.rules, settings.rules ?? {})
  const resources: Resources = { tables: ruleset.tables, section: ruleset.section, names: { ...settings.names }, glossary: settings.glossary }
  // Where the checks put what they see; one list at a time, so that they need no closure of their own for each text.
  let candidates: Candidate[] = []
  let faults: CheckFault[] = []
  const add = (rule: Rule, match: Match, layer: Layer) => {
    const verdict = verdicts[rule.index]
    const severity = verdict && verdict !== 'off' && verdict !== 'on' ? verdict : (match.severity ?? rule.severity)
    candidates.push({ rule, match, layer: match.layer ?? layer, severity, status: match.status ?? rule.status, start: match.start, end: match.end })
  }
  const rulesOf = new Map<string, Rule[]>()
  for (const rule of ruleset.rules) {
    const known = rulesOf.get(rule.check)
    if (known) known.push(rule)
    else rulesOf.set(rule.check, [rule])
  }
  const { bilingual } = settings
  const twoTexts = (): Bilingual => {
    if (!bilingual) throw new RangeError('This desk was opened without the part for texts with a source.')
    return bilingual
  }
  const structural = [...TEXT_CHECKS, ...(bilingual?.checks ?? [])].flatMap((check) =>
    (rulesOf.get(check.name) ?? []).map((rule) => ({ check, rule, needs: check.needs?.(rule) ?? ALL_SIGNS, report: (match: Match) => add(rule, match, check.layer) })),
  )

  const activities = new Map<string, Active>()
  const activity = (language: string, source: string, scope: Document['scope']): Active => {
    const key = `${language}|${source}|${scope}`
    let known = activities.get(key)
    if (!known) {
      const rules = activityOf(ruleset.rules, (rule) => verdicts[rule.index] === 'off', language, source)
      const runs = structural.filter(({ check, rule }) => rules[rule.index] !== 0 && !(check.wholeArticle && scope === 'segment'))
      known = { rules, structural: runs.filter(({ check }) => !check.needsSource), bilingual: runs.filter(({ check }) => check.needsSource) }
      activities.set(key, known)
    }
    return known
  }

  const served = new Map<string, boolean>()
  const isServed = (language: string): boolean => {
    const known = served.get(language) ?? hasRulesFor(ruleset.rules, language)
    served.set(language, known)
    return known
  }

  const read = (input: CheckInput, tokens?: TokenBuffer): Document =>
    readDocument(input.text, ruleset.tables, {
      format: input.format,
      scope: input.scope,
      language: input.language,
      sourceLanguage: input.sourceLanguage,
      defaultLanguage: settings.language,
      defaultSourceLanguage: settings.sourceLanguage,
      readers: settings.readers,
      buffer: tokens,
    })

  let names: NameData | undefined
  const nameData = (): NameData | undefined => (names ??= openNameData(ruleset.section, ruleset.tables))

  const readSource = (input: CheckInput, source: SourceInput): Document => {
    const language = source.language ?? input.sourceLanguage ?? settings.sourceLanguage
    return readDocument(source.text, ruleset.tables, {
      format: source.format,
      scope: input.scope,
      language: language || twoTexts().identifyLanguage(source.text, ruleset.tables) || 'und',
      readers: settings.readers,
    })
  }

  const rowHits = (document: Document): { document: Document; hits: readonly RowHit[]; active: Active } => {
    scan(document, ruleset, rawHits)
    const scene = (of: Document): Scene => ({ document: of, ruleset, cache, articleWide: new Map() })
    const active = activity(document.language, document.sourceLanguage, document.scope)
    if (rawHits.count === 0) return { document, hits: [], active }
    const first = scene(document)
    const hits = resolveHits(first, rawHits, active.rules)
    if (document.sourceLanguage) return { document, hits, active }
    const languages = languagesOfHits(hits, (places) => countInArticle(first, places))
    if (languages.length !== 1) return { document, hits: hitsWithoutSource(hits, languages), active }
    const [shown] = languages
    const known = { ...document, sourceLanguage: shown }
    const wider = activity(document.language, shown, document.scope)
    return { document: known, hits: resolveHits(scene(known), rawHits, wider.rules), active: wider }
  }

  const guarded = (name: string, run: () => void): void => {
    const before = candidates.length
    try {
      run()
    } catch (error) {
      candidates.length = before
      faults.push({ check: name, message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })
      settings.onFault?.(name, error)
    }
  }

  /** Reads a text, with its source where one is given. */
  const open = (input: CheckInput, tokens: TokenBuffer): Opened => {
    const sourceDocument = input.source ? readSource(input, input.source) : undefined
    const document = read(sourceDocument ? { ...input, sourceLanguage: sourceDocument.language } : input, tokens)
    return { input, document, sourceDocument }
  }

  const align = ({ document, sourceDocument }: Opened): Pair | undefined => (sourceDocument ? twoTexts().openPair(sourceDocument, document, ruleset.tables, nameData()) : undefined)

  /** Finds the rows of all rules in a text that was read, and the rules that are to look at it. */
  const scanOpened = ({ input, document: first }: Opened, pair: Pair | undefined): Work => {
    const { document, hits: found, active } = rowHits(first)
    const hits = pair ? [...found.flatMap((hit) => agreeing(hit, pair, twoTexts())), ...pairHits(pair, { document, ruleset, cache, articleWide: new Map() }, active.rules)] : found
    candidates = []
    faults = []
    for (const check of hits.length > 0 ? ROW_CHECKS : []) {
      const own = hits.filter((hit) => hit.rule.check === check.name)
      if (own.length > 0) guarded(check.name, () => check.run(document, own, (rule, match) => add(rule, match, check.layer)))
    }
    return { input, document, pair, resources: pair ? { ...resources, pair, terms: input.terms } : resources, runs: pair ? [...active.structural, ...active.bilingual] : active.structural, candidates, faults }
  }

  const look = (work: Work, { check, rule, needs, report }: StructuralRun): void => {
    const { document } = work
    // Without a sign that the text must hold there is nothing to find.
    if (needs !== ALL_SIGNS && (document.signs & needs) === 0) return
    // Another text may have been checked during a pause.
    candidates = work.candidates
    faults = work.faults
    guarded(check.name, () => check.run(document, rule, report, work.resources))
  }

  const conclude = ({ input, document, pair, candidates: seen, faults: broken }: Work): CheckResult => {
    const sourceText = pair ? { raw: pair.source.raw, lines: lineIndex(pair.source.raw) } : undefined
    const all = toFindings(document, ruleset, resolveOverlaps(seen), sourceText)
    const { findings: loud, silenced: hushed, unused, usedIgnores: used } = silence(document, all, settings.ignore ?? [], input.path ?? '')
    for (const index of used) usedIgnores.add(index)
    const sifted = input.sift?.(loud, input.text)
    const findings = sifted?.findings ?? loud
    const silenced = sifted ? [...hushed, ...sifted.silenced] : hushed
    const words = countWords(document)
    return {
      language: document.language,
      sourceLanguage: document.sourceLanguage,
      words,
      ...scoreOf(findings, words, headlineTest(document), thresholds),
      findings,
      silenced,
      unusedSuppressions: unused,
      notChecked: [...(pair ? NOT_CHECKED_WITH_SOURCE : NOT_CHECKED_WITHOUT_SOURCE), ...broken.map(({ check }) => notCheckedBy(check)), ...(isServed(document.language) ? [] : [notCheckedIn(document.language)])],
      faults: broken,
      ...(pair ? { coverage: pair.coverage } : {}),
    }
  }

  const check = (input: CheckInput): CheckResult => {
    const opened = open(input, buffer)
    const work = scanOpened(opened, align(opened))
    for (const run of work.runs) look(work, run)
    return conclude(work)
  }

  function* checkByParts(input: CheckInput): Generator<string, CheckResult> {
    const opened = open(input, new TokenBuffer())
    yield 'reading'
    const pair = align(opened)
    yield 'alignment'
    const work = scanOpened(opened, pair)
    yield 'rows'
    for (const run of work.runs) {
      look(work, run)
      yield run.rule.id
    }
    return conclude(work)
  }

  return { ruleset, read: (input) => read(input), openTerms: () => twoTexts().openTermLedger(), check, checkByParts, fix: (input, level) => applyFixes(check, input, level), score: (findings, words) => scoreOf(findings, words, () => false, thresholds), usedIgnores }
}

/** A text that was read, and its source. */
interface Opened {
  readonly input: CheckInput
  readonly document: Document
  readonly sourceDocument: Document | undefined
}

/** A text while rules look at it, one after another. */
interface Work {
  readonly input: CheckInput
  readonly document: Document
  readonly pair: Pair | undefined
  readonly resources: Resources
  readonly runs: readonly StructuralRun[]
  readonly candidates: Candidate[]
  readonly faults: CheckFault[]
}

interface StructuralRun {
  readonly check: DocumentCheck
  readonly rule: Rule
  /** See `DocumentCheck.needs`; all signs when it always runs. */
  readonly needs: number
  readonly report: Report
}

/** The rules that take part for one pair of languages and one scope. */
interface Active {
  readonly rules: Uint8Array
  readonly structural: readonly StructuralRun[]
  /** Those that run only with a source. */
  readonly bilingual: readonly StructuralRun[]
}

/** A hit that agrees with the source, with the words of the source that are behind it. */
function agreeing(hit: RowHit, pair: Pair, { sourceWordsOf }: Bilingual): RowHit[] {
  const words = sourceWordsOf(hit, pair)
  return words === 'none' ? [] : words === 'any' ? [hit] : [{ ...hit, source: words }]
}

const headlineTest = (document: Document) => {
  const heads = document.blocks.filter((block) => block.role === 'headline' || block.role === 'deck')
  return (finding: Finding): boolean => heads.some((block) => finding.start >= block.start && finding.end <= block.end)
}

/** For each rule what the settings make of it; a longer id decides over a shorter one. */
function verdictsOf(rules: readonly Rule[], settings: Readonly<Record<string, Verdict>>): (Verdict | undefined)[] {
  const keys = Object.keys(settings).sort((a, b) => a.length - b.length)
  return rules.map((rule) => {
    let verdict: Verdict | undefined
    for (const key of keys) if (key === '*' || rule.id === key || rule.id.startsWith(key.endsWith('/') ? key : `${key}/`)) verdict = settings[key]
    return verdict
  })
}
