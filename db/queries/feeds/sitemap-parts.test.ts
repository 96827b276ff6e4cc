import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { keepSitemapParts } from '#db/commands/feeds/keep-sitemap-parts.ts'
import { updateSource } from '#db/commands/taxonomy/update-source.ts'
import { collectReading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import { keptParts } from '#db/queries/feeds/sitemap-counts.ts'
import { sitemapMonths } from '#db/queries/feeds/sitemap-months.ts'
import { sitemapShard } from '#db/queries/feeds/sitemap-shard.ts'
import { aStory, changedStory, DAY, type Draft, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

// With this size a month of five stories needs three parts.
vi.mock('#domain/syndication/shard-path.ts', async (original) => ({ ...(await original<object>()), SHARD_URLS: 2 }))

const wire = { name: 'Meridian Wire', url: 'https://wire.example/a' }
const OCTOBER = Date.UTC(2026, 9, 1)

let paper: ReturnType<typeof testNewsroom>
let stories: Draft[]
beforeEach(() => {
  paper = testNewsroom()
  openSections(paper.db)
  aStory(paper.db, 'September', {}, OCTOBER - 1)
  stories = [1, 2, 3, 4, 5].map((n) =>
    aStory(paper.db, `Story ${n}`, n === 5 ? { source: wire } : {}, OCTOBER + n * DAY),
  )
})
afterEach(() => paper.close())

const shard = (part: number) =>
  sitemapShard(paper.db, { month: '2026-10', part }).map(({ path }) => path.replace('/article/', ''))
const months = () => sitemapMonths(paper.db).map(({ of, part, modifiedAt }) => [of, part, modifiedAt])
const seqOf = (tag: string) =>
  statement<{ seq: number }>(paper.db, 'select seq from changes where tag = ?').get(tag)?.seq ?? 0

test('a month of more stories than a shard holds is split, oldest first, and each part is dated by its newest change (P-89)', () => {
  expect([1, 2, 3, 4].map(shard)).toEqual([['story-1', 'story-2'], ['story-3', 'story-4'], ['story-5'], []])
  expect(months()).toEqual([
    ['2026-10', 1, OCTOBER + 2 * DAY],
    ['2026-10', 2, OCTOBER + 4 * DAY],
    ['2026-10', 3, OCTOBER + 5 * DAY],
    ['2026-09', 1, OCTOBER - 1],
  ])
})

test('a new story is in the last part, and a minor fix changes neither a shard nor the index', () => {
  const before = [shard(1), shard(2)]
  aStory(paper.db, 'Story 6', {}, OCTOBER + 6 * DAY)
  expect([shard(1), shard(2), shard(3)]).toEqual([...before, ['story-5', 'story-6']])
  const [one] = stories
  if (!one) throw new Error('no story')
  const minor = changedStory(paper.db, one)
  const tags = ['month:2026-10', 'months', 'lists']
  const seqs = tags.map(seqOf)
  must(publishArticle(paper.db, OTTILIE, { id: one.id, version: minor.version, kind: 'minor' }, NOON))
  expect(tags.map(seqOf)).toEqual(seqs)
  must(
    publishArticle(
      paper.db,
      OTTILIE,
      { id: one.id, version: changedStory(paper.db, minor).version, kind: 'update' },
      NOON,
    ),
  )
  expect(months()[0]).toEqual(['2026-10', 1, NOON])
  expect(seqOf('lists')).toBe(seqs[2])
  expect(seqOf('months')).toBeGreaterThan(seqs[1] ?? 0)
})

test('a month is out of date only when one of its own stories changed', () => {
  const september = seqOf('month:2026-09')
  aStory(paper.db, 'Story 6', {}, OCTOBER + 6 * DAY)
  expect(seqOf('month:2026-09')).toBe(september)
  const tags = new Set<string>()
  collectReading(tags, () => sitemapShard(paper.db, { month: '2026-09' }))
  expect([...tags]).toEqual(['month:2026-09'])
})

test('a part without indexable stories is not in the index, and a noindex story moves no other', () => {
  must(updateSource(paper.db, OTTILIE, { id: 1, policy: 'no-index' }, NOON))
  expect(months().map(([of, part]) => `${of} ${part}`)).toEqual(['2026-10 1', '2026-10 2', '2026-09 1'])
  expect(shard(3)).toEqual([])
})

test('stored counts are used until their month changes', () => {
  const counted: (string | null)[] = []
  for (let one = keepSitemapParts(paper.db); one !== null; one = keepSitemapParts(paper.db)) counted.push(one)
  expect(counted).toEqual(['2026-10', '2026-09'])
  const before = months()
  const kept = () => [...keptParts(paper.db).keys()]
  expect(kept()).toEqual(['2026-09', '2026-10'])
  const counts = statement(paper.db, 'update sitemap_parts set modified_at = modified_at + 1')
  counts.run()
  expect(months()).toEqual(before.map(([of, part, at]) => [of, part, Number(at) + 1]))
  must(withdrawArticle(paper.db, OTTILIE, { id: stories[0]?.id ?? 0 }, NOON))
  expect(kept()).toEqual(['2026-09'])
  expect(months()).toEqual([
    ['2026-10', 1, OCTOBER + 3 * DAY],
    ['2026-10', 2, OCTOBER + 5 * DAY],
    ['2026-09', 1, OCTOBER],
  ])
  expect(keepSitemapParts(paper.db)).toBe('2026-10')
  expect(kept()).toEqual(['2026-09', '2026-10'])
})
