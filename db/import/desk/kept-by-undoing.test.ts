import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { assignArticle } from '#db/commands/article/assign-article.ts'
import { addNote } from '#db/commands/article/notes.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { undoBatch } from '#db/import/batch/undo-batch.ts'
import { keptByUndoing } from '#db/import/desk/kept-by-undoing.ts'
import { aBatch, aRecord, runImport } from '#db/import/testing/import-room.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { people } from '#db/schema/tables.ts'
import { must, openSections, OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { emptyFront } from '#domain/article/front/front-slots.ts'

const NOW = Date.UTC(2026, 10, 24)
let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
  openSections(room.db)
  const ottilie = { id: OTTILIE.id ?? '', name: OTTILIE.name, role: 'editor' as const, email: 'o@paper.example' }
  room.db
    .insert(people)
    .values({ ...ottilie, createdAt: NOW, updatedAt: NOW })
    .run()
})
afterEach(() => room.close())
afterAll(closeDecoder)

const versionOf = (slug: string) =>
  room.db.$client
    .prepare<[string], { id: number; version: number }>('select id, version from articles where slug = ?')
    .get(slug) ?? { id: 0, version: 0 }

test('what is named before an import is undone is what stays', async () => {
  const { db } = room
  const batchId = aBatch(db, { now: NOW })
  const stories = Array.from({ length: 8 }, (_, n) => aRecord(n + 1, n === 7 ? { state: 'draft', why: 'private' } : {}))
  const pages = ['about', 'contact', 'ethics'].map((slug, n) => aRecord(n + 20, { kind: 'page', slug, headline: slug }))
  await runImport(room, [...stories, ...pages], { batchId, now: NOW })
  expect(keptByUndoing(db, batchId)).toEqual({ count: 0, items: [] })

  must(saveArticle(db, OTTILIE, { ...versionOf('story-1'), fields: { headline: 'Mine now' } }, NOW))
  must(addNote(db, OTTILIE, { id: versionOf('story-2').id, body: 'Says who?' }, NOW))
  must(assignArticle(db, OTTILIE, { id: versionOf('story-3').id, personId: OTTILIE.id }, NOW))
  must(withdrawArticle(db, OTTILIE, { ...versionOf('story-4'), reason: 'An error.', legal: false }, NOW))
  const slots = { ...emptyFront(), lead: versionOf('story-5').id }
  const version = db.$client.prepare<[], { version: number }>('select version from fronts').get()?.version ?? 0
  must(saveFront(db, OTTILIE, { version, slots }, NOW))
  db.$client.exec(`update pages set saved_by = 'ottilie' where slug = 'about'`)

  const named = keptByUndoing(db, batchId)
  expect(named.items.map(({ headline, why }) => [headline, why])).toEqual([
    ['Mine now', 'edited'],
    ['Story 2', 'notes'],
    ['Story 3', 'assigned'],
    ['Story 4', 'moved'],
    ['Story 5', 'placed'],
    ['about', 'edited'],
  ])
  const { kept } = await undoBatch(db, batchId, {}, {}, NOW + 1)
  const place = ({ articleId, pageId }: { articleId: number | null; pageId: number | null }) => `${articleId} ${pageId}`
  expect(kept.map(place).toSorted()).toEqual(named.items.map(place).toSorted())
  expect(named.count).toBe(kept.length)
})
