import fs from 'node:fs'
import type { Prepared } from '#app/api/testing/route-example.ts'
import type { Db } from '#db/engine/open.ts'
import { exportFiles, exportsFolder } from '#db/export/desk/export-files.ts'
import { exports } from '#db/schema/tables.ts'

/** Prepares the routes of exports: none that runs, and a finished one with its file. */
export function exportRouteExamples(db: Db, dir: string): Record<string, () => Prepared> {
  return {
    'POST /api/exports': () => {
      db.delete(exports).run()
      return {}
    },
    '/api/exports/[id]': () => {
      const row = { format: 'ghost', state: 'done', bytes: 3, createdAt: 1_000, endedAt: 2_000 } as const
      const { id } = db.insert(exports).values(row).returning({ id: exports.id }).get()
      fs.mkdirSync(exportsFolder(dir), { recursive: true })
      fs.writeFileSync(exportFiles(dir, id).zip, 'PK.')
      return { id }
    },
  }
}
