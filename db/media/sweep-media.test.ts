import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PICTURE_KEPT_MS } from '#db/commands/media/delete-picture.ts'
import { folderOf } from '#db/media/media-file.ts'
import { sweepMedia } from '#db/media/sweep-media.ts'
import { mediaFiles } from '#db/schema/tables.ts'
import { NOON } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

let paper: ReturnType<typeof testNewsroom>
beforeEach(() => {
  paper = testNewsroom()
})
afterEach(() => paper.close())

test('a file that cannot be removed is named, and every other one is removed (P-311)', async () => {
  const file = 'a'.repeat(64)
  paper.db.insert(mediaFiles).values({ file, mediaId: file, leftAt: NOON }).run()
  const folder = folderOf(paper.dir, file)
  const [blocked, other] = [path.join(folder, `${file}-320.avif`), path.join(folder, `${file}-640.avif`)]
  // A folder with that name cannot be removed as a file, not even by root.
  fs.mkdirSync(blocked, { recursive: true })
  fs.writeFileSync(other, 'half')
  for (const one of [blocked, other]) fs.utimesSync(one, 1, 1)
  const swept = await sweepMedia(paper.db, paper.dir, NOON + PICTURE_KEPT_MS + 1)
  expect(swept).toMatchObject({ files: 1, failed: [{ file: blocked }] })
  expect(fs.readdirSync(folder)).toEqual([path.basename(blocked)])
})
