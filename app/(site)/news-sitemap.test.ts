import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { GET as getNews } from '#app/(site)/news-sitemap.xml/route.ts'
import { GET as getShard } from '#app/(site)/sitemaps/[shard]/route.ts'
import { apiNewsroom } from '#app/api/testing/call.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { aStory, MINUTE, NOON, openSections } from '#db/testing/cast.ts'

// Lowers the limit per file, so that a few stories need several files.
vi.mock('#domain/syndication/shard-path.ts', async (original) => ({ ...(await original<object>()), NEWS_URLS: 2 }))

const HOUR = 60 * MINUTE

let paper: ReturnType<typeof apiNewsroom>
beforeAll(() => {
  paper = apiNewsroom()
  openSections(paper.db)
})
afterAll(() => paper.close())

const locs = (xml: string) =>
  [...xml.matchAll(/<loc>[^<]*?(\/[a-z][^<]*)<\/loc>/g)].map(([, loc = '']) =>
    loc.replace(/^.*?(?=\/(?:article|sitemaps)\/)/, ''),
  )
const news = async () => {
  const xml = await getNews().text()
  return { isIndex: xml.includes('<sitemapindex'), locs: locs(xml) }
}
const shard = async (name: string) => {
  const answer = await getShard(new Request('https://x'), { params: Promise.resolve({ shard: name }) })
  return { status: answer.status, locs: locs(await answer.text()) }
}

test('entries that need two files are split over two, for two days only', async () => {
  expect(await news()).toEqual({ isIndex: false, locs: [] })
  for (const n of [1, 2]) aStory(paper.db, `Story ${n}`, {}, NOON + n * HOUR)
  expect(await news()).toEqual({ isIndex: false, locs: ['/article/story-2', '/article/story-1'] })
  expect((await shard('news.xml')).status).toBe(404)
  aStory(paper.db, 'Story 3', {}, NOON + 3 * HOUR)
  expect(await news()).toEqual({ isIndex: true, locs: ['/sitemaps/news.xml', '/sitemaps/news-2.xml'] })
  expect((await shard('news.xml')).locs).toEqual(['/article/story-3', '/article/story-2'])
  expect((await shard('news-2.xml')).locs).toEqual(['/article/story-1'])
  expect((await shard('news-3.xml')).status).toBe(404)
  runDueJobs(paper.db, NOON + 49 * HOUR - 1)
  expect((await news()).isIndex).toBe(true)
  runDueJobs(paper.db, NOON + 49 * HOUR)
  expect(await news()).toEqual({ isIndex: false, locs: ['/article/story-3', '/article/story-2'] })
  runDueJobs(paper.db, NOON + 60 * HOUR)
  expect(await news()).toEqual({ isIndex: false, locs: [] })
})
