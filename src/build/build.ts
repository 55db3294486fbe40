import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../workspace/package-root.ts'
import { bundle } from './bundle.ts'
import { buildRules } from './build-rules.ts'
import { buildSchemas } from './build-schemas.ts'
import { emitTypes } from './emit-types.ts'

const dist = join(packageRoot(), 'dist')
rmSync(dist, { recursive: true, force: true })
await bundle(packageRoot(), dist)
buildRules(packageRoot(), dist)
buildSchemas(dist)
emitTypes(packageRoot(), dist)
