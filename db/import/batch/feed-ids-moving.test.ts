import { afterEach, beforeEach, expect, test } from 'vitest'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { exportNewsroom } from '#db/export/export-newsroom.ts'
import { item, wxr } from '#db/import/archive/testing/wxr.ts'
import { movingRoom } from '#db/import/batch/testing/moving-room.ts'
import { undoBatch } from '#db/import/batch/undo-batch.ts'
import { importNewsroom } from '#db/import/newsroom/import-newsroom.ts'
import { runImport as runRecords } from '#db/import/testing/import-room.ts'
import { feedDepartures } from '#db/queries/feeds/feed-departures.ts'
import { feedItems } from '#db/queries/feeds/feed-items.ts'
import { must, OTTILIE, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { itemId } from '#domain/syndication/feed-channel.ts'

let room: ReturnType<typeof movingRoom>
beforeEach(() => {
  room = movingRoom()
  openSections(room.db)
})
afterEach(() => room.close())

const GUID = 'https://old.example/?p=11'
const NETS = item({ id: '11', values: { title: 'Nets', guid: GUID } })
const ids = (db = room.db) => feedItems(db, { list: null, limit: 30 }).map(({ headline, feedId }) => [headline, feedId])

test('a story keeps the id of its old feeds, also when it is imported again under another one (P-279)', async () => {
  await room.runImport([room.file('old.xml', wxr(NETS))])
  expect(ids()).toEqual([['Nets', GUID]])
  const again = item({ id: '11', values: { title: 'Nets mended', guid: 'urn:uuid:1' } })
  await room.runImport([room.file('old.xml', wxr(again))])
  expect(ids()).toEqual([['Nets mended', GUID]])
})

test('a story that was public before its id was known keeps the one that it has (P-279)', async () => {
  const records = (fields: Record<string, unknown> = {}) => [
    { id: 1, headline: 'Old', body_html: '<p>a</p>', sections: ['world'], published_at: '2024-03-01', ...fields },
  ]
  await runRecords(room, records(), { now: room.now })
  await runRecords(room, records({ headline: 'Older', feed_id: GUID }), { now: room.now })
  expect(ids()).toEqual([['Older', null]])
})

test('an id is of one story: a copy that has it too gets one of its own, and is named', async () => {
  const copy = item({ id: '12', values: { title: 'Copy', guid: GUID, 'wp:post_date_gmt': '2024-02-01 08:00:00' } })
  const { batchId } = await room.runImport([room.file('old.xml', wxr(NETS, copy))])
  expect(ids().sort()).toEqual([
    ['Copy', null],
    ['Nets', GUID],
  ])
  expect(room.read(batchId, 'report.ndjson')).toContain('another story has its id in feeds')
})

test('a withdrawn story leaves feeds under the same id (P-280)', async () => {
  await room.runImport([room.file('old.xml', wxr(NETS))])
  const [nets] = feedItems(room.db, { list: null, limit: 30 })
  const id = Number(nets?.id)
  must(withdrawArticle(room.db, OTTILIE, { id }, room.now + 1))
  expect(feedDepartures(room.db, null)).toEqual([{ id, feedId: GUID, at: room.now + 1 }])
  expect(feedDepartures(room.db, null).map((one) => itemId('https://new.example', one))).toEqual([GUID])
})

test('undoing takes the id with the story, so that the next import may give it again', async () => {
  const { batchId } = await room.runImport([room.file('old.xml', wxr(NETS))])
  await undoBatch(room.db, batchId, {}, {}, room.now)
  expect(room.all('select * from feed_ids')).toEqual([])
  await room.runImport([room.file('old.xml', wxr(NETS))])
  expect(ids()).toEqual([['Nets', GUID]])
})

test('the export of a newsroom holds it, and a new newsroom has it (P-279)', async () => {
  await room.runImport([room.file('old.xml', wxr(NETS))])
  const to = testNewsroom()
  const { signal } = new AbortController()
  await exportNewsroom(room.dir, `${room.dir}/out`, { signal })
  await importNewsroom(to.db, to.dir, `${room.dir}/out`, { signal }, room.now)
  expect(ids(to.db)).toEqual([['Nets', GUID]])
  to.close()
})
