import fs from 'node:fs'
import path from 'node:path'
import { BATCH_FILES } from '#db/import/batch/batch-folder.ts'
import { factsOf, mapOf } from '#db/import/batch/stage-records.ts'
import { type MapRules, mapRules } from '#domain/import/proof/map-rules.ts'

/** The rules of a batch's map; null for a batch that has none, such as a file of records. */
export function rulesIn(folder: string): MapRules | null {
  const isStaged = [BATCH_FILES.facts, BATCH_FILES.map].every((name) => fs.existsSync(path.join(folder, name)))
  return isStaged ? mapRules(factsOf(folder), mapOf(folder)) : null
}
