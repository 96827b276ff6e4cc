import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { assignArticle } from '#db/commands/article/assign-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import type { Db } from '#db/engine/open.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { deskArticles } from '#db/queries/article/desk-articles.ts'
import type { DeskFilters } from '#db/queries/article/desk-filters.ts'
import { deskFront } from '#db/queries/front/desk-front.ts'
import { deskAuthors } from '#db/queries/taxonomy/desk-authors.ts'
import { deskSections } from '#db/queries/taxonomy/desk-sections.ts'
import { deskSources } from '#db/queries/taxonomy/desk-sources.ts'
import { deskTopics } from '#db/queries/taxonomy/desk-topics.ts'
import { people } from '#db/schema/tables.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, HOUR, must, NOON } from '#db/testing/seed.ts'
import { emptyFront } from '#domain/article/front/front-slots.ts'
import { type Actor, can, SYSTEM } from '#domain/permissions/can.ts'

let newsroom: ReturnType<typeof testNewsroom>
let db: Db
beforeEach(() => {
  newsroom = testNewsroom()
  db = newsroom.db
  aCast(db)
})
afterEach(() => newsroom.close())

const list = (input: Partial<DeskFilters> = {}) => deskArticles(db, { actor: SYSTEM, now: NOON, ...input })
const headlines = (input: Partial<DeskFilters> = {}) => list(input).items.map((item) => item.headline)

test('last changed first, ties by publication, newest first (P-232)', () => {
  const first = aStory(db, { headline: 'First', at: NOON - 2 * HOUR })
  aStory(db, { headline: 'Second', at: NOON - HOUR })
  aStory(db, { headline: 'Draft', at: NOON - HOUR, end: 'draft' })
  expect(headlines()).toEqual(['Second', 'Draft', 'First'])
  must(saveArticle(db, SYSTEM, { ...first, fields: { standfirst: 'Changed' } }, NOON))
  expect(headlines()).toEqual(['First', 'Second', 'Draft'])
  db.$client.exec('update articles set saved_at = 5')
  expect(headlines()).toEqual(['Second', 'First', 'Draft'])
})

test('filters combine, and what is typed is no pattern', () => {
  aStory(db, { headline: '100% of the harbour', sections: ['politics', 'world'], authors: ['piet-morrow'] })
  aStory(db, { headline: 'The other harbour', end: 'draft' })
  expect(headlines({ q: 'HARBOUR other' })).toEqual(['The other harbour'])
  expect(headlines({ q: '%' })).toEqual(['100% of the harbour'])
  expect(headlines({ q: '_' })).toEqual([])
  expect(headlines({ section: 'world', status: 'published' })).toEqual(['100% of the harbour'])
  expect(headlines({ author: 'piet-morrow', section: 'climate' })).toEqual([])
  expect(headlines({ section: 'nowhere' })).toEqual([])
  const [item] = list({ status: 'published' }).items
  expect(item?.sections.map((section) => section.slug)).toEqual(['politics', 'world'])
  expect(item).toMatchObject({ authors: [{ slug: 'piet-morrow' }], savedBy: null, publishedAt: NOON })
})

test('pages by cursor, every story once, also where all were saved at once (P-232)', () => {
  for (let n = 1; n <= 120; n++)
    aStory(db, { headline: `Story ${n}`, at: NOON + n, ...(n % 3 ? {} : { end: 'draft' }) })
  db.$client.exec('update articles set saved_at = 5')
  const seen: string[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = list(cursor ? { cursor } : {})
    seen.push(...page.items.map((item) => item.headline))
    cursor = page.next
  }
  expect(seen).toHaveLength(120)
  expect(new Set(seen).size).toBe(120)
  expect(list({ cursor: 'nonsense' }).items).toHaveLength(50)
})

test('sorts by the last change, the longest unchanged and the last publication, and pages by each', () => {
  for (let n = 1; n <= 120; n++)
    aStory(db, { headline: `Story ${n}`, at: NOON + (n % 7) * HOUR + n, ...(n % 5 ? {} : { end: 'draft' }) })
  db.$client.exec('update articles set saved_at = 1000 + (id * 37) % 50')
  const read = (sort: DeskFilters['sort']) => {
    const seen: { id: number; savedAt: number; publishedAt: number | null }[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = list({ sort, ...(cursor && { cursor }) })
      seen.push(...page.items)
      cursor = page.next
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(120)
    return seen
  }
  const isSorted = (times: number[]) => expect(times).toEqual(times.toSorted((a, b) => b - a))
  isSorted(read('changed').map(({ savedAt }) => savedAt))
  isSorted(read('unchanged').map(({ savedAt }) => -savedAt))
  isSorted(read('published').map(({ publishedAt }) => publishedAt ?? -1))
  expect(read('unchanged').map(({ id }) => id)).toEqual(
    read('changed')
      .map(({ id }) => id)
      .toReversed(),
  )
})

test('the stories of a person are those of a colleague, too', () => {
  const noor = { id: 'noor', name: 'Noor Halvorsen', email: 'noor@halyard.example', role: 'reporter' }
  db.insert(people)
    .values({ ...noor, createdAt: NOON, updatedAt: NOON } as never)
    .run()
  const { id } = aStory(db, { headline: 'Given to noor', end: 'draft' })
  aStory(db, { headline: 'Given to nobody' })
  must(assignArticle(db, SYSTEM, { id, personId: 'noor' }, NOON))
  const actor: Actor = { id: 'noor', name: 'Noor', role: 'reporter' }
  expect(headlines({ whose: 'noor' })).toEqual(['Given to noor'])
  expect(headlines({ whose: 'me', actor })).toEqual(['Given to noor'])
  expect(headlines({ whose: 'ana', actor })).toEqual([])
})

describe('a reporter reads exactly what the table of permissions says', () => {
  const reporter: Actor = { id: 'noor', name: 'Noor', role: 'reporter' }
  test.each([reporter, { ...reporter, id: null }, { ...reporter, role: 'editor' } as Actor])('$role $id', (actor) => {
    const noor = { id: 'noor', name: 'Noor Halvorsen', email: 'noor@halyard.example', role: 'reporter' }
    db.insert(people)
      .values({ ...noor, createdAt: NOON, updatedAt: NOON } as never)
      .run()
    const ends = [undefined, 'draft', 'scheduled', 'withdrawn'] as const
    for (const end of ends) {
      for (const by of ['noor', 'ana', null]) {
        const { id } = aStory(db, { headline: `${end} by ${by}`, ...(end ? { end } : {}) })
        db.$client.prepare('update articles set created_by = ? where id = ?').run(by, id)
      }
      const { id } = aStory(db, { headline: `${end} given to noor`, ...(end ? { end } : {}) })
      must(assignArticle(db, SYSTEM, { id, personId: 'noor' }, NOON))
    }
    const all = list().items
    expect(all).toHaveLength(16)
    const may = all.filter((item) => can(actor, 'article.read', item)).map((item) => item.id)
    expect(list({ actor }).items.map((item) => item.id)).toEqual(may)
  })
})

test('returns the working copy in full, with its public state', () => {
  const { id, version } = aStory(db, { headline: 'Out', topics: ['rail'], source: { name: 'Wire', url: null } })
  const saved = must(saveArticle(db, SYSTEM, { id, version, fields: { headline: 'Saved' } }, NOON + HOUR))
  expect(deskArticle(db, { id })).toMatchObject({
    id,
    version: saved.version,
    headline: 'Saved',
    path: '/article/out',
    status: 'published',
    topics: [{ slug: 'rail' }],
    source: { name: 'Wire', url: null },
    publishedAt: NOON,
    hasChangesNotOut: true,
    withdrawal: null,
  })
  const gone = aStory(db, { headline: 'Gone', end: 'withdrawn' })
  expect(deskArticle(db, { id: gone.id })).toMatchObject({
    path: null,
    withdrawal: { at: NOON, reason: '', notice: '' },
  })
  expect(deskArticle(db, { id: 999 })).toBeNull()
})

test('sections, topics, bylines, sources and the front', () => {
  aStory(db, { headline: 'Out', source: { name: 'Wire', url: null } })
  expect(deskSections(db).items.find((one) => one.slug === 'ports')?.parent).toBe('world')
  expect(deskTopics(db, { q: 'rai' }).items.map((one) => one.name)).toEqual(['Rail'])
  expect(deskAuthors(db, { q: 'piet-morrow' }).items.map((one) => one.name)).toEqual(['Piet Morrow'])
  expect(deskAuthors(db, { q: 'piet-mo' }).items).toEqual([])
  expect(deskAuthors(db).items.map((one) => one.slug)).toEqual(['noor-halvorsen', 'piet-morrow'])
  expect(deskSources(db).items).toMatchObject([{ slug: 'wire', policy: 'may-rank' }])
  expect(deskFront(db)).toEqual({ version: 0, slots: emptyFront(), savedAt: null, savedBy: null })
})
