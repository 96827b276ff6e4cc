import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { updatePicture } from '#db/commands/media/update-picture.ts'
import { exportNewsroom } from '#db/export/export-newsroom.ts'
import { exportForSystem } from '#db/export/other-systems/export-for-system.ts'
import { importNewsroom } from '#db/import/newsroom/import-newsroom.ts'
import { addPicture } from '#db/media/add-picture.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { sourceXmp } from '#db/media/source-xmp.ts'
import { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { addCast } from '#db/testing/add-cast.ts'
import { aStory, must, NOON, openSections, OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

const room = newsroomForEach((db) => {
  openSections(db)
  addCast(db)
})
afterAll(closeDecoder)
const { signal } = new AbortController()

/** A public story that a tool made, with a picture that AI made. Returns its picture’s id. */
async function madeStory(): Promise<string> {
  const blank = { create: { width: 320, height: 200, channels: 3, background: '#336699' } } as const
  const bytes = await sharp(blank).withXmp(sourceXmp('synthetic')).png().toBuffer()
  const { id, version } = must(await addPicture(room.db, room.dir, { bytes, name: 'quay.png', by: OTTILIE }, NOON))
  must(updatePicture(room.db, OTTILIE, { id, version, sourceType: 'synthetic' }, NOON))
  const lead = { mediaId: id, alt: 'A quay', caption: '', credit: '' }
  aStory(room.db, 'The count', { lead, madeBy: { how: 'generated', tool: 'Quill 2' } })
  return id
}

test('a newsroom takes with it what made its stories and pictures, and who answered for it (P-631)', async () => {
  const id = await madeStory()
  const to = testNewsroom()
  try {
    const dir = path.join(room.dir, 'export')
    await exportNewsroom(room.dir, dir, { signal })
    await importNewsroom(to.db, to.dir, dir, { signal }, NOON)
    expect(newsHash(to.db)).toBe(newsHash(room.db))
    expect(articlePage(to.db, { slug: 'the-count' })).toMatchObject({
      madeBy: { how: 'generated', tool: 'Quill 2', reviewer: 'Ottilie Marsh' },
      picture: { mediaId: id, sourceType: 'synthetic' },
    })
  } finally {
    to.close()
  }
})

test.each(['wxr', 'ghost', 'markdown'] as const)('an export as %s tells readers of it', async (format) => {
  await madeStory()
  const dir = path.join(room.dir, 'out')
  await exportForSystem(room.dir, dir, { format, origin: 'https://halyard.example', mediaUrl: '', signal })
  const files = fs.readdirSync(dir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const texts = files.map((file) => fs.readFileSync(path.join(file.parentPath, file.name), 'utf8')).join('\n')
  expect(texts).toContain('Made by an AI tool (Quill 2), reviewed by Ottilie Marsh, who answers for it.')
  expect(texts).toContain('AI-made picture')
})
