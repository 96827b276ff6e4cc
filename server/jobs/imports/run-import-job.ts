import type { Db } from '#db/engine/open.ts'
import type { WantedImport } from '#db/queries/import/import-batches.ts'

type Options = { signal: AbortSignal; clock: () => number }

export async function runImportJob(
  db: Db,
  dataDir: string,
  wanted: Pick<WantedImport, 'id' | 'job'>,
  options: Options,
): Promise<void> {
  void [db, dataDir, wanted, options]
}
