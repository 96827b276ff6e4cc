import '#server/process/compile-cache.ts'
import path from 'node:path'
import { setProgramRoot } from '#db/engine/program-root.ts'

setProgramRoot(path.resolve(import.meta.dirname, '..'))

/** Implements `npm run news`: runs the CLI commands from Node's compile cache. */
await import('#cli/news.ts')
