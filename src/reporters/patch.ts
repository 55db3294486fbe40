import type { Reporter } from '../model/report.ts'
import type { ReporterOptions } from './registry.ts'
import { unifiedDiff } from './unified-diff.ts'

/** `--format patch`: all fixes as one unified diff for `git apply` or `patch -p1`. */
export function patchReporter({ pathOf }: ReporterOptions): Reporter {
  return {
    needsFixed: true,
    head: () => '',
    file: ({ path, text, fixed }) => (fixed === undefined || fixed === text ? '' : unifiedDiff(pathOf(path), text, fixed)),
    tail: () => '',
  }
}
