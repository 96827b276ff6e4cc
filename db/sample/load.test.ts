import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportNewsroom } from '#db/export/export-newsroom.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { importNewsroom } from '#db/import/newsroom/import-newsroom.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { FILL_FIRST_LINES } from '#db/proofs/testing/first-lines-sql.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { readPicture } from '#db/sample/load-pictures.ts'
import { loadSample } from '#db/sample/load.ts'
import { CLOCK, front } from '#db/sample/sample-newsroom.ts'
import { stories } from '#db/sample/stories.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

/** The pictures as thumbnails, which have few sizes; browser tests load them as they are. */
const thumbnail = async (file: string) =>
  sharp(await readPicture(file))
    .resize({ width: 320 })
    .toBuffer()

let room: ReturnType<typeof testNewsroom>
beforeAll(async () => {
  room = testNewsroom()
  await loadSample(room.db, room.dir, CLOCK, thumbnail)
})
afterAll(() => {
  closeDecoder()
  room.close()
})

test('the sample is complete and consistent, with every story in its state', () => {
  const rows = room.db.$client.prepare('select slug, status from articles').all() as { slug: string; status: string }[]
  const expected = stories.map((story) => ({
    slug: story.key,
    status: story.status,
  }))
  const bySlug = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1)
  expect(rows.sort(bySlug)).toEqual(expected.sort(bySlug))
  expect(checkNewsroom(room.db, room.dir)).toEqual([])
})

test('the front is the one that was composed, and nothing is dated ahead of its clock', () => {
  const page = frontPage(room.db)
  expect(page.lead?.slug).toBe(front.lead.story)
  expect(page.mostRead[0]?.slug).toBe('a-blood-test-for-sepsis')
  expect(page.mostRead).toHaveLength(6)
  expect(page.seconds.map((story) => story.slug)).toEqual(front.seconds)
  const ahead = room.db.$client.prepare('select count(*) n from published where published_at > ?').get(CLOCK)
  expect(ahead).toEqual({ n: 0 })
})

test('the migration of first lines fills what the publications wrote', () => {
  const lines = room.db.$client.prepare('select article_id, first_lines from published order by article_id').raw()
  const written = lines.all() as [number, string][]
  expect(written.filter(([, text]) => text !== '').length).toBeGreaterThan(50)
  room.db.$client.exec(`update published set first_lines = ''`)
  room.db.$client.exec(FILL_FIRST_LINES)
  expect(lines.all()).toEqual(written)
})

test('the sample survives export and import, with every picture file', async () => {
  const [dir, again] = [path.join(room.dir, 'export'), path.join(room.dir, 'again')]
  const { signal } = new AbortController()
  const made = await exportNewsroom(room.dir, dir, { signal })
  expect(made).toMatchObject({ missing: 0, manifest: { counts: { pictures: expect.any(Number) as number } } })
  const to = testNewsroom()
  try {
    const taken = await importNewsroom(to.db, to.dir, dir, { signal }, CLOCK)
    expect(taken).toMatchObject({ hash: newsHash(room.db), manifest: { hash: newsHash(room.db) } })
    expect(newsHash(to.db)).toBe(newsHash(room.db))
    expect(checkNewsroom(to.db, to.dir)).toEqual([])
    await exportNewsroom(to.dir, again, { signal })
    for (const name of ['paper.ndjson', 'stories.ndjson', 'ninjs.ndjson', 'media.ndjson'])
      expect(
        fs.readFileSync(path.join(again, name), 'utf8') === fs.readFileSync(path.join(dir, name), 'utf8'),
        name,
      ).toBe(true)
  } finally {
    to.close()
  }
}, 60_000)
