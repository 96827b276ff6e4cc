import robotsParser from 'robots-parser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { sitemapLists } from '#db/queries/feeds/sitemap-lists.ts'
import { sitemapMonths } from '#db/queries/feeds/sitemap-months.ts'
import { sitemapShard } from '#db/queries/feeds/sitemap-shard.ts'
import { aStory, must, NOON, OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { robots } from '#domain/syndication/robots.ts'
import { LISTED_KINDS } from '#domain/syndication/shard-path.ts'

const origin = 'https://halyard.example'
const NAMES = ['Desk Section', 'Desktop', 'Search and Rescue', 'Searching', 'World']
let paper: ReturnType<typeof testNewsroom>

beforeEach(() => {
  paper = testNewsroom()
  for (const name of NAMES) must(createSection(paper.db, OTTILIE, { name }, NOON))
  for (const headline of ['Desk', 'Search', 'Api', 'Desk lamps'])
    aStory(paper.db, headline, { sections: ['desk-section', 'search-and-rescue', 'desktop', 'searching'] })
})
afterEach(() => paper.close())

test('robots.txt closes no address of any sitemap, whatever sections and stories are called (P-242)', () => {
  const parser = robotsParser(`${origin}/robots.txt`, robots(origin))
  const months = sitemapMonths(paper.db).flatMap(({ of, part }) => sitemapShard(paper.db, { month: of, part }))
  const lists = LISTED_KINDS.flatMap((kind) => sitemapLists(paper.db, { kind, part: 1 }))
  const paths = [...months, ...lists].map(({ path }) => path)
  expect(paths).toEqual(expect.arrayContaining(['/desk-section', '/search-and-rescue', '/desktop', '/article/desk']))
  expect(paths.filter((path) => !parser.isAllowed(origin + path, 'Googlebot'))).toEqual([])
  expect(parser.isAllowed(`${origin}/desk`, 'Googlebot')).toBe(false)
})
