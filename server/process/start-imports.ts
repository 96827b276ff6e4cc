import { fork } from 'node:child_process'
import path from 'node:path'
import type { Db } from '#db/engine/open.ts'
import { SYNC_FAILED } from '#db/engine/sync-failure.ts'
import { startDueTimer } from '#server/jobs/due-timer.ts'
import { ImportRunner } from '#server/jobs/imports/import-runner.ts'
import { COMPILE_CACHE_ARGS } from '#server/process/compile-cache.ts'
import { log } from '#server/shared/log.ts'

const FILE = path.join(import.meta.dirname, 'import-child.ts')
/**
 * Limit of the heap of V8, in MB: an import streams, and must not take the memory of what serves readers. The others, as
 * of `npm run news`, keep garbage from growing to four times what an import holds.
 */
const MOST_HEAP_MB = 400
const FRUGALLY = ['--max-semi-space-size=8', '--heap-growing-percent=30']

export type Imports = {
  /** Id of the process that works; null if none does. */
  pid: () => number | null
  stop: () => Promise<void>
}

/** Does the jobs of imports and makes the exports that the desk asks for, in a process of their own with a low priority. */
export function startImports(db: Db, dataDir: string): Imports {
  const onError = (error: unknown, wanted?: object) => log('error', 'an import or export failed', { error, ...wanted })
  const runner = new ImportRunner({
    db,
    fork: ({ id, job }) => {
      log('info', job === 'export' ? 'an export begins' : 'an import begins', { id, job })
      return fork(FILE, [String(id), job], {
        env: { MALLOC_ARENA_MAX: '2', ...process.env, DATA_DIR: dataDir },
        execArgv: [...COMPILE_CACHE_ARGS, ...FRUGALLY, `--max-old-space-size=${MOST_HEAP_MB}`],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
    },
    wake: () => timer.wake(),
    onError: (error, { id, job }) => onError(error, { id, job }),
    // As in a process whose own write failed: nothing more is acknowledged.
    onSyncFailed: () => process.exit(SYNC_FAILED),
  })
  const timer = startDueTimer({ dataDir, onError, nextAt: runner.nextAt, run: runner.run })
  return {
    pid: runner.pid,
    stop: () => {
      timer.stop()
      return runner.stop()
    },
  }
}
