import { readPlainText } from './plain-text.ts'
import type { Reading } from './reading.ts'

export const readMarkdown = (raw: string): Reading => readPlainText(raw)
