import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { resolveConflict } from '#db/commands/import/resolve-conflict.ts'
import { aBatch, aRecord, runImport } from '#db/import/testing/import-room.ts'
import { conflictOf } from '#db/queries/import/conflict-of.ts'
import { listConflicts } from '#db/queries/import/import-conflicts.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { JONAS, must, OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

const NOW = Date.UTC(2026, 10, 24)
let room: ReturnType<typeof testNewsroom>
const newer = aRecord(1, { body_html: '<p>Newer there.</p>', sections: ['politics'] })
beforeEach(async () => {
  room = testNewsroom()
  const batch = () => aBatch(room.db, { now: NOW })
  await runImport(room, [aRecord(1)], { batchId: batch(), now: NOW })
  must(saveArticle(room.db, OTTILIE, { id: 1, version: 1, fields: { headline: 'Mine' } }, NOW))
  await runImport(room, [newer], { batchId: batch(), now: NOW + 1_000 })
})
afterEach(() => room.close())

const resolve = (resolution: Parameters<typeof resolveConflict>[2], by = OTTILIE) =>
  resolveConflict(room.db, by, resolution, NOW + 2_000)
const stored = () =>
  room.db.$client.prepare('select headline, version, saved_by, document from articles').get() as Record<string, unknown>
const again = () => runImport(room, [newer], { batchId: aBatch(room.db, { now: NOW }), now: NOW + 3_000 })

test('a conflict is listed with both texts and the one before', () => {
  expect(listConflicts(room.db, {})).toMatchObject({
    items: [{ id: 1, headline: 'Mine', status: 'published', import: 'old.xml', at: NOW + 1_000 }],
    next: null,
  })
  expect(conflictOf(room.db, { id: 1 })).toMatchObject({
    version: 2,
    mine: { headline: 'Mine', sections: ['world'] },
    theirs: { headline: 'Story 1', sections: ['politics'], slug: 'story-1' },
    base: { headline: 'Story 1', sections: ['world'] },
    names: { world: 'World', politics: 'Politics', tides: 'Tides' },
  })
  expect(conflictOf(room.db, { id: 2 })).toBeNull()
})

test('the text here stays, and the same export is no conflict again', async () => {
  must(resolve({ id: 1, version: 2, take: 'mine' }))
  expect(stored()).toMatchObject({ headline: 'Mine', version: 2 })
  expect(listConflicts(room.db, {}).items).toEqual([])
  expect((await again()).summary).toMatchObject({ unchanged: 1, conflicts: 0 })
})

test('the text of the export becomes the working copy, and nothing public changes', async () => {
  const published = () => room.db.$client.prepare('select * from published').all()
  const before = published()
  must(resolve({ id: 1, version: 2, take: 'theirs' }))
  expect(stored()).toMatchObject({ headline: 'Story 1', version: 3, saved_by: OTTILIE.id })
  expect(String(stored()['document'])).toContain('Newer there.')
  expect(published()).toEqual(before)
  expect((await again()).summary).toMatchObject({ unchanged: 1, conflicts: 0 })
})

test('a merge is saved like any text', () => {
  must(resolve({ id: 1, version: 2, take: 'merged', fields: { headline: 'Both' } }))
  expect(stored()).toMatchObject({ headline: 'Both', version: 3 })
  const event = room.db.$client.prepare('select what, details from events order by id desc').get()
  expect(event).toEqual({ what: 'article.import-merged', details: '{"take":"merged"}' })
})

test('it is refused to reporters, for a version that is gone, and where there is no conflict', () => {
  const before = newsHash(room.db)
  expect(resolve({ id: 1, version: 2, take: 'mine' }, JONAS)).toMatchObject({ code: 'not-allowed' })
  expect(resolve({ id: 1, version: 1, take: 'theirs' })).toMatchObject({ code: 'changed-meanwhile' })
  expect(resolve({ id: 7, version: 1, take: 'mine' })).toMatchObject({ code: 'not-found' })
  const unknown = { id: 1, version: 2, take: 'merged' as const, fields: { sections: ['nowhere'] } }
  expect(resolve(unknown)).toMatchObject({ code: 'unknown-section' })
  expect(listConflicts(room.db, {}).items).toHaveLength(1)
  expect(newsHash(room.db)).toBe(before)
})
