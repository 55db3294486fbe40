import type { DocumentCheck } from './check.ts'
import { SOURCE_CHECKS } from './source-registry.ts'
import { TEXT_CHECKS } from './text-registry.ts'

export { ROW_CHECKS } from './text-registry.ts'

/** All checks that read the shared document. */
export const DOCUMENT_CHECKS: readonly DocumentCheck[] = [...TEXT_CHECKS, ...SOURCE_CHECKS]
