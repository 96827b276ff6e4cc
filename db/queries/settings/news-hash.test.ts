import { afterEach, beforeEach, expect, test } from 'vitest'
import { createArticle } from '#db/commands/article/create-article.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { emptyFront } from '#domain/article/front/front-slots.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let rooms: ReturnType<typeof testNewsroom>[] = []
beforeEach(() => {
  rooms = [testNewsroom(), testNewsroom()]
})
afterEach(() => {
  for (const room of rooms) room.close()
})

function write(at: number, headlines: string[], lead: string): string {
  const { db } = rooms[at] ?? testNewsroom()
  const ids = new Map<string, number>()
  for (const headline of headlines) {
    const made = createArticle(db, SYSTEM, { headline, language: 'en' }, 1)
    if (made.ok) ids.set(headline, made.value.id)
  }
  saveFront(db, SYSTEM, { version: 0, slots: { ...emptyFront(), lead: ids.get(lead) ?? null } }, 1)
  return newsHash(db)
}

test('the same content in another order, under other ids, has the same hash; other content has not (P-209)', () => {
  const hash = write(0, ['Ebb', 'Flood'], 'Flood')
  expect(write(1, ['Flood', 'Ebb'], 'Flood')).toBe(hash)
  rooms.push(testNewsroom(), testNewsroom())
  expect(write(2, ['Ebb', 'Flood'], 'Ebb')).not.toBe(hash)
  expect(write(3, ['Ebb', 'Floods'], 'Floods')).not.toBe(hash)
})

test('a permanent redirect counts by its path and target, and another status counts too', () => {
  const { db } = rooms[0] ?? testNewsroom()
  const put = (status: number, target: string | null = '/latest') => {
    db.$client.exec('delete from redirects')
    db.$client
      .prepare("insert into redirects (path, target, status, created_at) values ('/old', ?, ?, 0)")
      .run(target, status)
    return newsHash(db)
  }
  const none = newsHash(db)
  const hashes = [put(301), put(302), put(308), put(410, null), none]
  expect(new Set(hashes).size).toBe(5)
  db.$client.exec('update redirects set batch_id = null, created_at = 5')
  expect(newsHash(db)).toBe(hashes[3])
})
