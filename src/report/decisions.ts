/** Name and version of the contract between the report's page and `copydesk apply`. */
export const DECISIONS_SCHEMA = 'copydesk.decisions/1'

/** What an editor decided about one finding; it stands on its own, so that it can be applied without the report. */
export interface Decision {
  readonly path: string
  /** SHA-256 of the article as it was reported. */
  readonly hash: string
  readonly rule: string
  readonly fingerprint: string
  /** The words found, at `start` in the text that was reported. */
  readonly text: string
  readonly start: number
  readonly message: string
  readonly decision: 'accept' | 'reject'
  /** Why it was rejected. */
  readonly reason?: string
  /** The correction that was accepted; empty when the finding offers none. */
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[]
  /** The text from the first to the last place concerned, with some characters on either side, to tell whether it is still there. */
  readonly anchor: { readonly start: number; readonly text: string }
}
