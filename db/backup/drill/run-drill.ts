import path from 'node:path'
import type { DrillTask } from '#db/backup/drill/drill-child.ts'
import { clearDrillFolder } from '#db/backup/drill/drill-folder.ts'
import type { DrillResult } from '#db/backup/drill/drill.ts'
import type { BackupTarget } from '#db/backup/elsewhere/backup-target.ts'
import { runChild } from '#db/backup/run-child.ts'

/**
 * Runs a drill in a child process of low priority (see `drill`). Resolves also if it failed, then with its sentence as
 * `problem`. Its folder is removed in any case, also if the process was killed. Rejects only if it was aborted.
 */
export async function runDrill(dir: string, target: BackupTarget | null, signal?: AbortSignal): Promise<DrillResult> {
  const began = performance.now()
  const task: DrillTask = { dataDir: dir, url: target?.url ?? null, key: target?.key ?? null }
  try {
    return await runChild<DrillResult>(path.join(import.meta.dirname, 'drill-child.ts'), task, signal)
  } catch (error) {
    if (signal?.aborted) throw error
    return {
      copy: null,
      madeAt: null,
      bytes: 0,
      stories: 0,
      picturesMissing: 0,
      picturesFetched: 0,
      isSameHash: null,
      seconds: (performance.now() - began) / 1_000,
      problem: error instanceof Error ? error.message : String(error),
    }
  } finally {
    clearDrillFolder(dir)
  }
}
