import { afterEach, beforeEach, expect, test } from 'vitest'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { FORMS_EDITION, planRefill, refillSearch } from '#db/commands/search/refill-search.ts'
import { reindex } from '#db/commands/search/reindex.ts'
import { openDatabase } from '#db/engine/open.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { searchBacklog } from '#db/queries/search/search-backlog.ts'
import { search } from '#db/queries/search/search.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, must, NOON } from '#db/testing/seed.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

const STORIES = 7
const AT_ONCE = 3
let newsroom: ReturnType<typeof testNewsroom>
let ids: number[]
beforeEach(() => {
  newsroom = testNewsroom()
  aCast(newsroom.db)
  ids = Array.from({ length: STORIES }, (_, n) => aStory(newsroom.db, { headline: `Harbours ${n}` }).id)
  // The state that the migration leaves, and a server after it.
  newsroom.db.$client.exec(
    `delete from search_index; update search_backlog set edition = ${FORMS_EDITION}, upto = (select max(article_id) from published)`,
  )
})
afterEach(() => newsroom.close())

const found = (q = 'harbour') => search(newsroom.db, { q, page: 1 })
const problems = () =>
  checkNewsroom(newsroom.db, newsroom.dir)
    .map(({ says }) => says)
    .filter((problem) => problem.includes('search'))
const filled = () => newsroom.db.$client.prepare('select count(*) from search_index').pluck().get()

test('the index is rebuilt in short steps, newest first, and resumes after a restart (P-357)', () => {
  expect(found()).toMatchObject({ total: 0, isPartial: true })
  const left = refillSearch(newsroom.db, NOON, AT_ONCE)
  // On a busy machine the time of a step may end it earlier.
  expect(left).toBeGreaterThanOrEqual((ids.at(-AT_ONCE) ?? 0) - 1)
  expect(found().hits[0]?.id).toBe(ids.at(-1))
  expect(found()).toMatchObject({ isPartial: true, total: ids.filter((id) => id > left).length })
  // Another process continues where this one stopped.
  const other = openDatabase(newsroom.file, { mode: 'write', busyTimeoutMs: 1_000 })
  planRefill(other)
  expect(searchBacklog(other)).toBe(left)
  while (refillSearch(other, NOON, AT_ONCE) > 0);
  other.$client.close()
  expect(found()).toMatchObject({ isPartial: false, total: STORIES })
  expect(problems()).toEqual([])
})

test('publications and withdrawals during a refill are indexed correctly', () => {
  const [withdrawn = 0, kept = 0] = ids
  const late = aStory(newsroom.db, { headline: 'A late harbour' })
  must(withdrawArticle(newsroom.db, SYSTEM, { id: withdrawn, legal: false }, NOON))
  expect(found('late').hits.map(({ id }) => id)).toEqual([late.id])
  while (refillSearch(newsroom.db, NOON, AT_ONCE) > 0);
  expect(filled()).toBe(STORIES)
  expect(found('"Harbours 0"').hits).toEqual([])
  expect(found('"Harbours 1"').hits.map(({ id }) => id)).toEqual([kept])
  expect(problems()).toEqual([])
})

test('the check says what is still to come, and reindexing makes it good at once (P-208)', () => {
  expect(problems()).toEqual([`${STORIES} public stories that search is still to learn of.`])
  expect(reindex(newsroom.db, NOON)).toBe(STORIES)
  expect(problems()).toEqual([])
  expect(found()).toMatchObject({ isPartial: false, total: STORIES })
})

test('a new edition of the rules rebuilds the index', () => {
  reindex(newsroom.db, NOON)
  planRefill(newsroom.db)
  expect(searchBacklog(newsroom.db)).toBe(0)
  newsroom.db.$client.exec('update search_backlog set edition = 0')
  planRefill(newsroom.db)
  expect(searchBacklog(newsroom.db)).toBe(ids.at(-1))
})

test('the end names search to the change log, and an end that was reached is quiet', () => {
  const seq = () => newsroom.db.$client.prepare("select seq from changes where tag = 'search'").pluck().get()
  const before = seq()
  while (refillSearch(newsroom.db, NOON, AT_ONCE) > 0);
  const after = seq()
  expect(after).not.toBe(before)
  refillSearch(newsroom.db, NOON, AT_ONCE)
  expect(seq()).toBe(after)
})
