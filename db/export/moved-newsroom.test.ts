import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exportNewsroom } from '#db/export/export-newsroom.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { runBatch } from '#db/import/batch/run-batch.ts'
import { movingRoom } from '#db/import/batch/testing/moving-room.ts'
import { importNewsroom } from '#db/import/newsroom/import-newsroom.ts'
import { writeWxr } from '#db/import/testing/wxr/write-wxr.ts'
import { PAGES } from '#db/import/testing/wxr/wxr-items.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

const POSTS = Number(process.env['MOVED_POSTS'] ?? 24)
let from: ReturnType<typeof movingRoom>
let to: ReturnType<typeof testNewsroom>
beforeEach(() => {
  from = movingRoom()
  to = testNewsroom()
})
afterEach(() => {
  from.close()
  to.close()
})
const { signal } = new AbortController()

/** Everything of a newsroom that readers and editors of another one have to find there. */
function contentOf({ db }: { db: typeof to.db }) {
  const rows = (sql: string) => db.$client.prepare(sql).all()
  return {
    hash: newsHash(db),
    stories: rows('select slug, status, headline, import_id, lead is null no_lead from articles order by slug'),
    pages: rows('select slug, state, title from pages order by slug'),
    redirects: rows('select path, target, status from redirects order by path'),
    media: rows('select sha256, alt, caption, credit from media order by sha256'),
    sections: rows(
      'select s.slug, p.slug parent from sections s left join sections p on p.id = s.parent_id order by s.slug',
    ),
  }
}

test('WordPress moves in, out again and into another newsroom, which is the same', async () => {
  const media = path.join(from.dir, 'uploads')
  const truth = await writeWxr(path.join(from.dir, 'old.xml'), {
    posts: POSTS,
    languages: ['en', 'de', 'ar'],
    files: 2,
  })
  const pictures = new Set<string>()
  for (let n = 1; n <= POSTS; n++) {
    const { lead, body } = truth.post(n)
    for (const { id, url } of [...(lead ? [lead] : []), ...body.pictures]) {
      // Every tenth is missing, as in life.
      if (id % 20 === 0) continue
      const file = path.join(media, url.split('/uploads/')[1] ?? '')
      fs.mkdirSync(path.dirname(file), { recursive: true })
      const colour = { r: id % 256, g: (id >> 8) % 256, b: (id * 7) % 256 }
      fs.writeFileSync(
        file,
        await sharp({ create: { width: 60, height: 40, channels: 3, background: colour } })
          .jpeg()
          .toBuffer(),
      )
      pictures.add(url)
    }
  }
  const batchId = await from.stage(truth.files)
  const moved = await runBatch(from.db, from.dir, batchId, { media, fetchFrom: null }, {}, from.now)
  expect(moved).toMatchObject({ made: truth.stories + PAGES.length, refused: 0 })
  const list = 'from,to,status\n/temporary,/about,302\n/kept,/about,308\n/moved-on,/about,307\n/gone-for-good,,410\n'
  await from.runImport([from.file('redirects.csv', list)], { format: 'redirects', site: 'https://old.example' })
  const expected = contentOf(from)
  expect(expected.media.length).toBeGreaterThan(pictures.size * 0.8)
  expect([...new Set(expected.redirects.map((row) => (row as { status: number }).status))].sort()).toEqual([
    301, 302, 307, 308, 410,
  ])
  expect(new Set(expected.stories.map((row) => (row as { status: string }).status))).toEqual(
    new Set(['draft', 'published']),
  )

  const dir = path.join(from.dir, 'export')
  await exportNewsroom(from.dir, dir, { signal })
  await importNewsroom(to.db, to.dir, dir, { signal }, from.now)
  expect(contentOf(to)).toEqual(expected)
  expect(checkNewsroom(to.db, to.dir)).toEqual([])
}, 120_000)
