import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import type { Prepared } from '#app/api/testing/route-example.ts'
import { createImport } from '#db/commands/import/create-import.ts'
import type { Db } from '#db/engine/open.ts'
import { incomingExports } from '#db/import/desk/incoming-files.ts'
import { importBatches, importUploads } from '#db/schema/imports.ts'
import type { ImportState } from '#domain/import/batch/import-views.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

/** Prepares the routes of imports: a file in `incoming/`, and imports in the state that a route needs. */
export function importRouteExamples(db: Db, dir: string): Record<string, () => Prepared> {
  const incoming = () => {
    fs.mkdirSync(incomingExports(dir), { recursive: true })
    fs.writeFileSync(path.join(incomingExports(dir), 'export.xml'), '<rss/>')
    return {}
  }
  const batch = (state: ImportState) => () => {
    const request = { files: [{ from: 'incoming', name: 'export.xml' } as const], format: null }
    const rest = { site: null, media: null, fetchPictures: false }
    const files = { receivedOf: () => 0, isIncoming: () => true }
    const made = createImport(db, SYSTEM, { request: { ...request, ...rest }, files }, Date.now())
    if (!made.ok) throw new Error(made.code)
    db.update(importBatches).set({ state, wanted: null }).where(eq(importBatches.id, made.value.id)).run()
    return { id: made.value.id }
  }
  const upload = () => {
    const id = randomUUID().replaceAll('-', '')
    const personId = db.$client.prepare<[], { id: string }>('select id from people').get()?.id ?? ''
    db.insert(importUploads).values({ id, personId, name: 'export.xml', size: 8, usedAt: Date.now() }).run()
    return { id }
  }
  return {
    'POST /api/imports': incoming,
    '/api/imports/[id]': batch('planned'),
    'POST /api/imports/[id]/undoing': batch('imported'),
    'POST /api/imports/[id]/proof': batch('imported'),
    '/api/imports/uploads/[id]': upload,
    'PUT /api/imports/uploads/[id]': () => ({ ...upload(), query: '?from=0', bytes: new Uint8Array(8) }),
  }
}
