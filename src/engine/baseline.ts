import type { Finding } from '../model/finding.ts'
import type { Sifted } from './desk.ts'
import type { Silenced } from './silence.ts'

/** A finding that was accepted when the baseline was taken. */
export interface BaselineEntry {
  readonly rule: string
  readonly text: string
  /** The last day, YYYY-MM-DD, on which the entry holds; missing means for ever. */
  readonly until?: string
  /** Why it is accepted; missing means that it was there before. */
  readonly reason?: string
}

/** Accepted findings by file and fingerprint. Fingerprints hold no position, so entries survive edits around them. */
export type BaselineFiles = Readonly<Record<string, Readonly<Record<string, BaselineEntry>>>>

export interface UnusedEntry extends BaselineEntry {
  readonly path: string
  readonly expired: boolean
}

/** The baseline of one run: sifts files one after another and keeps account of what was used. */
export interface Baseline {
  /** Takes out what the baseline accepts in a file; pure but for the account of used entries, so it may be asked again for the same file. */
  sift(path: string, findings: readonly Finding[]): Sifted
  /** Expired entries, and those of the files asked about, or of files that are gone, that accepted nothing. */
  unused(): UnusedEntry[]
  /** The files without entries that are not used any more; what was not asked about stays. */
  pruned(): BaselineFiles
  /** The files with all findings of the files asked about accepted, those of before with their reasons. */
  updated(): BaselineFiles
}

/**
 * Opens a baseline.
 * @param isGone whether a file of the baseline does not exist any more: its entries then hold wherever their words turn up
 * @param today YYYY-MM-DD, for entries that expire
 */
export function openBaseline(files: BaselineFiles, isGone: (path: string) => boolean, today: string): Baseline {
  const gone = Object.keys(files).filter(isGone)
  const moved = new Map<string, string[]>()
  for (const path of gone) for (const print of Object.keys(files[path])) moved.set(print, [...(moved.get(print) ?? []), path])
  const seen = new Map<string, readonly Finding[]>()
  const used = new Set<string>()
  /** Which file's entry a fingerprint of a path uses: once taken, always the same. */
  const taken = new Map<string, string>()
  const isExpired = ({ until }: BaselineEntry) => until !== undefined && until < today

  const entryOf = (path: string, print: string): { home: string; entry: BaselineEntry } | undefined => {
    const own = files[path]?.[print]
    if (own && !isExpired(own)) return { home: path, entry: own }
    const key = `${path}\0${print}`
    const home = taken.get(key) ?? moved.get(print)?.shift()
    if (home === undefined) return undefined
    taken.set(key, home)
    const entry = files[home][print]
    return isExpired(entry) ? undefined : { home, entry }
  }

  const sift = (path: string, findings: readonly Finding[]): Sifted => {
    if (!seen.has(path)) seen.set(path, findings)
    const silenced: Silenced[] = []
    const kept = findings.filter((finding) => {
      const known = entryOf(path, finding.fingerprint)
      if (!known || known.entry.rule !== finding.rule) return true
      used.add(`${known.home}\0${finding.fingerprint}`)
      silenced.push({ finding, reason: known.entry.reason ?? 'in the baseline' })
      return false
    })
    return { findings: kept, silenced }
  }

  const isAsked = (path: string) => seen.has(path) || gone.includes(path)
  const isUsed = (path: string, print: string) => used.has(`${path}\0${print}`)
  const unused = () =>
    Object.entries(files).flatMap(([path, entries]) =>
      Object.entries(entries)
        .filter(([print, entry]) => isExpired(entry) || (isAsked(path) && !isUsed(path, print)))
        .map(([, entry]) => ({ ...entry, path, expired: isExpired(entry) })),
    )

  /** Used entries under the file in which their words stand now. */
  const pruned = (): BaselineFiles => {
    const next: Record<string, Record<string, BaselineEntry>> = {}
    for (const [path, entries] of Object.entries(files)) {
      for (const [print, entry] of Object.entries(entries)) {
        if (isExpired(entry) || (isAsked(path) && !(isUsed(path, print) && !gone.includes(path)))) continue
        ;(next[path] ??= {})[print] = entry
      }
    }
    for (const [key, home] of taken) {
      const [path, print] = key.split('\0')
      if (isUsed(home, print)) (next[path] ??= {})[print] = files[home][print]
    }
    return next
  }

  const updated = (): BaselineFiles => {
    const next: Record<string, Record<string, BaselineEntry>> = {}
    const before = pruned()
    for (const [path, entries] of Object.entries(before)) if (!seen.has(path)) next[path] = { ...entries }
    for (const [path, findings] of seen) {
      for (const { fingerprint, rule, text } of findings) (next[path] ??= {})[fingerprint] = before[path]?.[fingerprint] ?? { rule, text: shorten(text) }
    }
    return next
  }

  return { sift, unused, pruned, updated }
}

const TEXT_KEPT = 80
const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= TEXT_KEPT ? line : `${line.slice(0, TEXT_KEPT - 1)}…`
}
