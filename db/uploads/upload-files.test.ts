import fs from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isDiskFull } from '#db/engine/disk-reserve.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { receive, receivedOf, uploadFile } from '#db/uploads/upload-files.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => {
  vi.restoreAllMocks()
  paper.close()
})

async function* body(text = 'a picture') {
  yield Buffer.from(text)
}

const upload = { id: 'a', name: '../a quay.jpg', size: 100 }

test('pictures are refused before the last of a disk is used', async () => {
  const freeIs = (bytes: number) =>
    vi.spyOn(fs.promises, 'statfs').mockResolvedValue({ bavail: bytes / 4_096, bsize: 4_096 } as fs.StatsFs)
  freeIs(1024 * 1024)
  const refused = await receive(paper.dir, upload, body(), 0).catch((error: unknown) => error)
  expect(isDiskFull(refused)).toBe(true)
  expect(receivedOf(paper.dir, upload)).toBe(0)
  freeIs(16 * 1024 * 1024)
  expect(await receive(paper.dir, upload, body(), 0)).toBe(9)
})

test('a complete upload takes no more, and none takes more than was announced', async () => {
  const whole = { ...upload, size: 9 }
  expect(await receive(paper.dir, whole, body('too long a body'), 0)).toBeNull()
  expect(receivedOf(paper.dir, whole)).toBe(0)
  expect(await receive(paper.dir, whole, body(), 0)).toBe(9)
  expect(await receive(paper.dir, whole, body('PIC'), 0)).toBe(9)
  expect(await receive(paper.dir, whole, body('x'), 9)).toBeNull()
  expect(fs.readFileSync(uploadFile(paper.dir, whole), 'utf8')).toBe('a picture')
  // A picture has taken its file: nothing is written for it again.
  expect(await receive(paper.dir, { ...whole, id: 'b', mediaId: 'm' }, body(), 0)).toBe(9)
  expect(receivedOf(paper.dir, { ...whole, id: 'b' })).toBe(0)
})
