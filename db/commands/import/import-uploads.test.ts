import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  beginImportUpload,
  dropImportUpload,
  forgetImportUploads,
  IMPORT_UPLOAD_KEPT_MS,
  MAX_IMPORT_BYTES,
  MOST_IMPORT_UPLOADS,
  touchImportUpload,
} from '#db/commands/import/import-uploads.ts'
import { freeBytes } from '#db/engine/disk-reserve.ts'
import { importBatches, importUploads } from '#db/schema/imports.ts'
import { people } from '#db/schema/people-tables.ts'
import { ADMIN, must, NOON, OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { Actor } from '#domain/permissions/can.ts'

let paper: ReturnType<typeof testNewsroom>
const SECOND: Actor = { ...ADMIN, id: 'second' }
beforeEach(() => {
  paper = testNewsroom()
  const rows = [ADMIN, SECOND].map(({ id, name }) => ({
    ...{ id: id ?? '', name, role: 'admin' as const, email: `${id}@paper.example` },
    ...{ createdAt: NOON, updatedAt: NOON },
  }))
  paper.db.insert(people).values(rows).run()
})
afterEach(() => paper.close())

const begin = (size: number, actor = ADMIN, received = 0, now = NOON) =>
  beginImportUpload(paper.db, actor, { name: 'paper.xml', size, receivedOf: () => received }, now)

test('only admins upload exports, and no file of more than 4 GB', () => {
  expect(begin(1, OTTILIE)).toMatchObject({ ok: false, code: 'not-allowed' })
  expect(begin(MAX_IMPORT_BYTES + 1)).toMatchObject({ ok: false, code: 'too-large', field: 'size' })
})

test('files of one person, and the bytes of all, are bounded', () => {
  for (let n = 0; n < MOST_IMPORT_UPLOADS; n++) must(begin(1))
  expect(begin(1)).toMatchObject({ code: 'too-many-uploads' })
  const { id } = must(begin(1, SECOND))
  // Two files of 4 GB are more than all may have, with the bytes before them.
  paper.db.update(importUploads).set({ size: MAX_IMPORT_BYTES }).run()
  expect(begin(1, SECOND)).toMatchObject({ code: 'too-many-uploads' })
  paper.db.delete(importUploads).run()
  expect(begin(1, SECOND).ok).toBe(true)
  expect(dropImportUpload(paper.db, ADMIN, { id })).toMatchObject({ code: 'not-found' })
})

test('what was announced and not sent counts against the free disk space; what was sent does not twice', () => {
  const size = MAX_IMPORT_BYTES - 1
  const free = freeBytes(paper.dir)
  paper.db
    .insert(importUploads)
    .values({ id: 'a', personId: SECOND.id ?? '', name: 'a.xml', size: 1, usedAt: NOON })
    .run()
  // The first upload says that more is missing than the disk has, then that all of it came.
  expect(begin(size, ADMIN, 1 - free)).toMatchObject({ code: 'not-enough-room' })
  expect(begin(1, ADMIN, 1)).toMatchObject({ ok: true })
})

test('an upload is kept for a week after its last use, and longer while its import runs', () => {
  const [idle, continued, ofRun, ofOld] = [1, 2, 3, 4].map((size) => must(begin(size)).id)
  const batch = (wanted: 'plan' | null) =>
    paper.db
      .insert(importBatches)
      .values({ format: 'wordpress', name: 'paper.xml', wanted, createdAt: NOON })
      .returning({ id: importBatches.id })
      .get().id
  const use = (id: string | undefined, batchId: number) =>
    paper.db.$client.prepare('update import_uploads set batch_id = ? where id = ?').run(batchId, id)
  use(ofRun, batch('plan'))
  use(ofOld, batch(null))
  const later = NOON + IMPORT_UPLOAD_KEPT_MS
  expect(forgetImportUploads(paper.db, later).size).toBe(4)
  touchImportUpload(paper.db, { id: continued ?? '' }, later)
  expect(forgetImportUploads(paper.db, later + 1)).toEqual(new Set([continued, ofRun]))
  expect(dropImportUpload(paper.db, ADMIN, { id: ofRun ?? '' })).toMatchObject({ code: 'not-found' })
  expect(dropImportUpload(paper.db, ADMIN, { id: continued ?? '' }).ok).toBe(true)
  expect(idle).toBeDefined()
})
