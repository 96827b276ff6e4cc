import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beginUpload } from '#db/commands/uploads/begin-upload.ts'
import { dropUpload, finishUpload, forgetUploads } from '#db/commands/uploads/end-upload.ts'
import { LEAST_FREE_BYTES } from '#db/engine/disk-reserve.ts'
import { uploadOf } from '#db/queries/uploads/upload-of.ts'
import { importBatches, people, uploads } from '#db/schema/tables.ts'
import { ADMIN, JONAS, must, NOON, OTTILIE, TAMSIN } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { uploadFile } from '#db/uploads/upload-files.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { UPLOAD_PURPOSES, type UploadPurpose } from '#domain/uploads/purposes.ts'

const { picture: PICTURE, export: EXPORT, backup: BACKUP } = UPLOAD_PURPOSES
let paper: ReturnType<typeof testNewsroom>
const SECOND: Actor = { ...ADMIN, id: 'second' }
const BY_KEY: Actor = { ...ADMIN, key: { id: 1, scopes: ['read', 'write', 'publish', 'arrange'] } }
beforeEach(() => {
  paper = testNewsroom()
  const rows = [OTTILIE, TAMSIN, JONAS, ADMIN, SECOND].map(({ id, name, role }) => {
    const about = { id: id ?? '', name, role: role as 'editor', email: `${id}@paper.example` }
    return { ...about, createdAt: NOON, updatedAt: NOON }
  })
  paper.db.insert(people).values(rows).run()
})
afterEach(() => {
  vi.restoreAllMocks()
  paper.close()
})

const begin = (purpose: UploadPurpose, size: number, actor: Actor = ADMIN, now = NOON) =>
  beginUpload(paper.db, actor, { purpose, name: 'quay.jpg', size }, now)
const picture = (actor: Actor, now = NOON) => begin('picture', PICTURE.maxBytes, actor, now)
/** Begins as many pictures of the largest size as are allowed, by as many people as it takes. */
const beginAll = (actors: Actor[]): { actor: Actor; id: string }[] =>
  actors.flatMap((actor) =>
    Array.from({ length: PICTURE.most.each }, () => picture(actor)).flatMap((begun) =>
      begun.ok ? [{ actor, id: begun.value.id }] : [],
    ),
  )

test('the announced bytes of all pictures together are bounded (P-153, P-328)', () => {
  const begun = beginAll([OTTILIE, TAMSIN, JONAS])
  expect(begun).toHaveLength(Math.floor(PICTURE.most.bytes / PICTURE.maxBytes))
  expect(picture(JONAS)).toEqual({ ok: false, code: 'too-busy' })
  expect(picture(ADMIN)).toEqual({ ok: false, code: 'too-busy' })
  expect(begin('picture', 1).ok).toBe(PICTURE.most.bytes % PICTURE.maxBytes > 0)
})

test('finished, cancelled and expired uploads no longer count', () => {
  const [first, second] = beginAll([OTTILIE, TAMSIN, JONAS])
  if (!first || !second) throw new Error('nothing begun')
  expect(picture(ADMIN).ok).toBe(false)
  finishUpload(paper.db, first.actor, { id: first.id, mediaId: 'a' })
  expect(picture(ADMIN).ok).toBe(true)
  expect(picture(ADMIN).ok).toBe(false)
  dropUpload(paper.db, second.actor, { id: second.id })
  expect(picture(ADMIN).ok).toBe(true)
  expect(picture(ADMIN).ok).toBe(false)
  // Sending more bytes keeps no picture longer than its day.
  forgetUploads(paper.db, () => NOON + PICTURE.keptMs, NOON + PICTURE.keptMs + 1)
  expect(picture(ADMIN, NOON + PICTURE.keptMs + 1).ok).toBe(true)
})

test('one person has 100 pictures on the way at most', () => {
  for (let n = 0; n < 100; n++) must(begin('picture', 1, OTTILIE))
  expect(begin('picture', 1, OTTILIE)).toMatchObject({ code: 'too-many-uploads' })
  expect(begin('picture', 1, TAMSIN).ok).toBe(true)
})

test('only admins at the desk upload exports and backups, and each purpose has its largest file', () => {
  const largest = { picture: 20 * 1024 ** 2, export: 4 * 1024 ** 3, backup: 32 * 1024 ** 3 } as const
  for (const [purpose, bytes] of Object.entries(largest) as [UploadPurpose, number][]) {
    expect(begin(purpose, 1, OTTILIE).ok).toBe(purpose === 'picture')
    const { id } = must(begin(purpose, 1))
    expect(begin(purpose, 1, BY_KEY).ok).toBe(purpose === 'picture')
    expect(uploadOf(paper.db, BY_KEY, { id }) !== null).toBe(purpose === 'picture')
    expect(begin(purpose, bytes + 1)).toMatchObject({ ok: false, code: 'too-large', field: 'size' })
  }
})

test('exports of one person, and the bytes of all, are bounded', () => {
  for (let n = 0; n < 40; n++) must(begin('export', 1))
  expect(begin('export', 1)).toMatchObject({ code: 'too-many-uploads' })
  const { id } = must(begin('export', 1, SECOND))
  // Two files of 4 GB are more than all may have, with the bytes before them.
  paper.db.update(uploads).set({ size: EXPORT.maxBytes }).run()
  expect(begin('export', 1, SECOND)).toMatchObject({ code: 'too-many-uploads' })
  paper.db.delete(uploads).run()
  expect(begin('export', 1, SECOND).ok).toBe(true)
  expect(dropUpload(paper.db, ADMIN, { id })).toMatchObject({ code: 'not-found' })
})

test('three backups are kept, whoever uploaded them', () => {
  for (const actor of [ADMIN, SECOND, SECOND]) must(begin('backup', 1, actor))
  expect(begin('backup', 1)).toMatchObject({ code: 'too-many-uploads' })
})

test('what was announced and not sent counts against the free disk space; what was sent does not twice', () => {
  const GB = 1024 ** 3
  const free = { bavail: (6 * GB + LEAST_FREE_BYTES) / 4_096, bsize: 4_096 } as fs.StatsFs
  vi.spyOn(fs, 'statfsSync').mockReturnValue(free)
  const other = { id: 'a', purpose: 'export', personId: SECOND.id, name: 'a.xml', size: 4 * GB, usedAt: NOON } as const
  paper.db.insert(uploads).values(other).run()
  expect(begin('export', 2 * GB + 1)).toMatchObject({ code: 'not-enough-room' })
  // A restore needs room for a backup twice.
  expect(begin('backup', GB + 1)).toMatchObject({ code: 'not-enough-room' })
  const backup = must(begin('backup', GB)).id
  expect(begin('export', GB + 1)).toMatchObject({ code: 'not-enough-room' })
  expect(dropUpload(paper.db, ADMIN, { id: backup }).ok).toBe(true)
  // All of the other has arrived, in a file that takes no room.
  const file = uploadFile(paper.dir, other)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, '')
  fs.truncateSync(file, 4 * GB)
  expect(begin('export', 4 * GB).ok).toBe(true)
})

test('a shared upload is kept while it is continued, and longer while its import runs', () => {
  const [idle, continued, ofRun, ofOld] = [1, 2, 3, 4].map((size) => must(begin('export', size)).id)
  const copy = must(begin('backup', 1)).id
  const batch = (wanted: 'plan' | null) =>
    paper.db
      .insert(importBatches)
      .values({ format: 'wordpress', name: 'paper.xml', wanted, createdAt: NOON })
      .returning({ id: importBatches.id })
      .get().id
  const use = (id: string | undefined, batchId: number) =>
    paper.db.$client.prepare('update uploads set batch_id = ? where id = ?').run(batchId, id)
  use(ofRun, batch('plan'))
  use(ofOld, batch(null))
  const [aDay, aWeek] = [NOON + BACKUP.keptMs, NOON + EXPORT.keptMs]
  const forget = (now: number, writtenAt = 0) =>
    forgetUploads(paper.db, ({ id }) => (id === continued || id === copy ? writtenAt : 0), now)
  expect(forget(aDay).size).toBe(5)
  expect(forget(aDay + 1, aDay).size).toBe(5)
  expect(forget(aWeek)).toEqual(new Set([idle, continued, ofRun, ofOld]))
  expect(forget(aWeek + 1, aWeek)).toEqual(new Set([continued, ofRun]))
  expect(dropUpload(paper.db, ADMIN, { id: ofRun ?? '' })).toMatchObject({ code: 'not-found' })
  expect(dropUpload(paper.db, SECOND, { id: continued ?? '' }).ok).toBe(true)
})
