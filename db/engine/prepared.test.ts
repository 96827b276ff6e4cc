import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '#db/engine/open.ts'
import {
  asText,
  columns,
  count,
  inList,
  listOf,
  number,
  prepared,
  preparedBy,
  storedText,
} from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { articles, authors, published, settings, sources, withdrawals } from '#db/schema/tables.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { plansOf } from '#db/testing/plans.ts'
import { aCast, aStory, HARBOUR } from '#db/testing/seed.ts'

let newsroom: ReturnType<typeof testNewsroom>
let db: Db
beforeAll(() => {
  newsroom = testNewsroom()
  db = newsroom.db
  aCast(db)
  const lead = { mediaId: HARBOUR, alt: '', caption: '', credit: '' }
  aStory(db, { headline: 'The harbour', lead, source: { name: 'Coastal Wire' } })
  aStory(db, { headline: 'A storm', authors: ['noor-halvorsen'] })
})
afterAll(() => newsroom.close())

const BY_SLUG = prepared({ slug: authors.slug }, (on, { slug }) =>
  on.select({ id: authors.id, links: authors.links }).from(authors).where(eq(authors.slug, slug)),
)

test('a query runs with the values of each call, on each connection', () => {
  const other = testNewsroom()
  expect(BY_SLUG.get(db, { slug: 'noor-halvorsen' })).toEqual({ id: expect.any(Number), links: [] })
  expect(BY_SLUG.get(db, { slug: 'nobody' })).toBeUndefined()
  expect(BY_SLUG.get(other.db, { slug: 'noor-halvorsen' })).toBeUndefined()
  expect([...BY_SLUG.iterate(db, { slug: 'noor-halvorsen' })]).toHaveLength(1)
  other.close()
})

test('a value that is missing, misspelt or of another type does not compile, and is refused', () => {
  // @ts-expect-error The query has an input.
  expect(() => BY_SLUG.get(db)).toThrow()
  // @ts-expect-error Its name is slug.
  expect(() => BY_SLUG.get(db, { slog: 'noor-halvorsen' })).toThrow()
  // @ts-expect-error It is a text.
  expect(BY_SLUG.get(db, { slug: 4 })).toBeUndefined()
})

const selected = {
  ...getTableColumns(published),
  document: asText(published.sectionIds),
  source: columns(sources, 'id', 'name', 'licenceUntil'),
  policy: sql`coalesce(${published.sourcePolicy}, ${sources.policy})`.mapWith(sources.policy),
  isOut: sql`1`.mapWith(published.inNews).as('is_out'),
}
const ALL = prepared({}, (on) =>
  on
    .select(selected)
    .from(published)
    .leftJoin(sources, eq(sources.id, published.sourceId))
    .orderBy(desc(published.articleId)),
)

test('rows are those of the builder: JSON, booleans, groups, and null for a group that a join did not find', () => {
  const built = db
    .select(selected)
    .from(published)
    .leftJoin(sources, eq(sources.id, published.sourceId))
    .orderBy(desc(published.articleId))
    .all()
  const rows = ALL.all(db)
  expect(rows).toEqual(built)
  expect(rows.map(({ source }) => source && source.name)).toEqual([null, 'Coastal Wire'])
  // The last of these columns is null in both: one that was not found is not told by its first column only.
  expect(rows[1]?.source).toEqual({ id: expect.any(Number), name: 'Coastal Wire', licenceUntil: null })
  expect(rows[1]).toMatchObject({ inNews: expect.any(Boolean), isOut: true, lead: { mediaId: HARBOUR } })
  expect(rows[1]?.document).toMatch(/^\[/)
})

const SET = prepared(
  { id: articles.id, document: storedText, lead: articles.lead, isChanged: articles.hasChangesNotOut },
  (on, { id, document, lead, isChanged }) =>
    on.update(articles).set({ document, lead, hasChangesNotOut: isChanged }).where(eq(articles.id, id)),
)
const RAW = prepared({ id: articles.id }, (on, { id }) =>
  on
    .select({ document: asText(articles.document), lead: asText(articles.lead), isChanged: articles.hasChangesNotOut })
    .from(articles)
    .where(eq(articles.id, id)),
)

test('stored text keeps its bytes, null is null in a column of JSON, and a boolean is stored as a number', () => {
  const document = '{ "blocks":[ ],  "version" : 1 }'
  expect(SET.run(db, { id: 1, document, lead: null, isChanged: false }).changes).toBe(1)
  expect(RAW.get(db, { id: 1 })).toEqual({ document, lead: null, isChanged: false })
})

const INSERT = prepared({ articleId: withdrawals.articleId, at: withdrawals.withdrawnAt }, (on, { articleId, at }) =>
  on
    .insert(withdrawals)
    .values({ articleId, withdrawnAt: at })
    .onConflictDoUpdate({ target: withdrawals.articleId, set: { withdrawnAt: at } })
    .returning(columns(withdrawals, 'articleId', 'reason', 'legal')),
)

test('an insert takes the defaults of the table and can return', () => {
  expect(INSERT.get(db, { articleId: 1, at: 5 })).toEqual({ articleId: 1, reason: '', legal: false })
  expect(INSERT.all(db, { articleId: 1, at: 6 })).toHaveLength(1)
})

const LIST = prepared({ ids: listOf(published.articleId), least: number, limit: count }, (on, { ids, least, limit }) =>
  on
    .select({ id: published.articleId })
    .from(published)
    .where(and(inList(published.articleId, ids), sql`${published.wordCount} >= ${least}`))
    .orderBy(published.articleId)
    .limit(limit),
)

test('a list of any length is one statement, and a limit is a value', () => {
  expect(LIST.all(db, { ids: [2, 1, 9], least: 0, limit: 5 })).toEqual([{ id: 1 }, { id: 2 }])
  expect(LIST.all(db, { ids: [2, 1], least: 0, limit: 1 })).toEqual([{ id: 1 }])
  expect(LIST.all(db, { ids: [], least: 0, limit: 5 })).toEqual([])
})

const LIVE = prepared({}, (on) =>
  on.select({ id: published.articleId }).from(published).where(eq(published.live, 'open')),
)

test('a constant is a literal, so that an index over some of the rows serves it', () => {
  const [plan] = plansOf(newsroom.file, (on) => LIVE.all(on))
  expect(plan?.sql).toContain(`published.live = 'open'`)
  expect(plan?.plan.join()).toContain('published_live')
})

const RECORDS = prepared({}, (on) => {
  reading('site')
  return on.select({ key: settings.key }).from(settings)
})

test('a tag inside a query, which would be recorded once only, is refused', () => {
  expect(() => RECORDS.all(db)).toThrow('reading()')
})

test('one query for each key', () => {
  const byName = preparedBy(['role', 'bio'], (name) =>
    prepared({}, (on) => on.select({ text: authors[name] }).from(authors).where(eq(authors.slug, 'noor-halvorsen'))),
  )
  expect([byName.role.get(db), byName.bio.get(db)]).toEqual([{ text: 'Coast' }, { text: 'She walks.' }])
})
