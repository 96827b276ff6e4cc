import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { uploads } from '#db/schema/tables.ts'
import { NOON } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { sweepUploads } from '#db/uploads/sweep-uploads.ts'
import { uploadFile, uploadsFolder } from '#db/uploads/upload-files.ts'
import { UPLOAD_PURPOSES } from '#domain/uploads/purposes.ts'

const WEEK_MS = UPLOAD_PURPOSES.export.keptMs
let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => {
  vi.restoreAllMocks()
  paper.close()
})

/** Writes the bytes of an upload, with folder, at `at`. */
function put(id: string, at: number): void {
  const file = uploadFile(paper.dir, { id, name: 'paper.xml' })
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, 'x')
  for (const one of [file, path.dirname(file)]) fs.utimesSync(one, at / 1_000, at / 1_000)
}
const row = (id: string, usedAt: number) =>
  paper.db.insert(uploads).values({ id, purpose: 'export', name: 'paper.xml', size: 2, usedAt }).run()
const left = () => fs.readdirSync(uploadsFolder(paper.dir)).toSorted()

test('an upload goes once it is too old, and bytes of none once nobody writes them', async () => {
  for (const id of ['used', 'continued', 'old']) row(id, id === 'used' ? NOON + 2 : NOON)
  put('used', NOON)
  put('continued', NOON + 2)
  put('old', NOON)
  put('crashed', NOON)
  put('received', NOON + WEEK_MS)
  expect(await sweepUploads(paper.db, paper.dir, NOON + WEEK_MS + 1)).toEqual({ uploads: 2, failed: [] })
  expect(left()).toEqual(['continued', 'received', 'used'])
  expect(paper.db.select({ id: uploads.id }).from(uploads).all()).toEqual([{ id: 'continued' }, { id: 'used' }])
})

test('one that cannot be removed is named, and every other one is removed (P-311)', async () => {
  put('a', NOON)
  put('b', NOON)
  const remove = fs.rmSync
  vi.spyOn(fs, 'rmSync').mockImplementation((file, options) => {
    if (String(file).endsWith('/a')) throw new Error('EIO')
    remove(file, options)
  })
  const swept = await sweepUploads(paper.db, paper.dir, NOON + WEEK_MS)
  expect(swept).toMatchObject({ uploads: 1, failed: [{ file: path.join(uploadsFolder(paper.dir), 'a') }] })
  expect(left()).toEqual(['a'])
})
