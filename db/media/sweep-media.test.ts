import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { incomingFolder } from '#db/media/incoming.ts'
import { sweepMedia } from '#db/media/sweep-media.ts'
import { NOON } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => paper.close())

test('a file that cannot be removed is named, and every other one is removed (P-311)', async () => {
  const folder = incomingFolder(paper.dir)
  // A folder with that name cannot be removed as a file, not even by root.
  fs.mkdirSync(path.join(folder, 'a.part'), { recursive: true })
  fs.writeFileSync(path.join(folder, 'b.part'), 'half')
  for (const name of ['a.part', 'b.part']) fs.utimesSync(path.join(folder, name), 1, 1)
  const swept = await sweepMedia(paper.db, paper.dir, NOON)
  expect(swept).toMatchObject({ uploads: 1, failed: [{ file: path.join(folder, 'a.part') }] })
  expect(fs.readdirSync(folder)).toEqual(['a.part'])
})
