import fs from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isDiskFull } from '#db/engine/disk-reserve.ts'
import { incomingFile, receive, receivedOf } from '#db/media/incoming.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => {
  vi.restoreAllMocks()
  paper.close()
})

async function* body() {
  yield Buffer.from('a picture')
}

test('pictures are refused before the last of a disk is used', async () => {
  const file = incomingFile(paper.dir, 'a')
  const freeIs = (bytes: number) =>
    vi.spyOn(fs.promises, 'statfs').mockResolvedValue({ bavail: bytes / 4_096, bsize: 4_096 } as fs.StatsFs)
  freeIs(1024 * 1024)
  const refused = await receive(body(), file, { from: 0, max: 100 }).catch((error: unknown) => error)
  expect(isDiskFull(refused)).toBe(true)
  expect(receivedOf(paper.dir, 'a')).toBe(0)
  freeIs(16 * 1024 * 1024)
  expect(await receive(body(), file, { from: 0, max: 100 })).toBe(9)
})
