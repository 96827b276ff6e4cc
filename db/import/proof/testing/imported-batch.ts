import type { Db } from '#db/engine/open.ts'
import { runBatch } from '#db/import/batch/run-batch.ts'
import { stageArchive } from '#db/import/stage/stage-archive.ts'
import { must } from '#db/testing/cast.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'

const NOW = Date.UTC(2026, 10, 24)

/** Imports an export, as the terminal does. Returns the id of the batch. */
export async function importedBatch(
  { db, dir }: { db: Db; dir: string },
  paths: string[],
  { media = null, map = {} }: { media?: string | null; map?: ImportMap } = {},
): Promise<number> {
  const options = { paths, format: null, site: null, permalink: null, map, createdBy: null }
  const { batchId } = must(await stageArchive(db, dir, options, {}, NOW))
  await runBatch(db, dir, batchId, { media, fetchFrom: null }, {}, NOW)
  return batchId
}
