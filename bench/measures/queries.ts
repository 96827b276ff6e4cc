import { searchWords, sectionPaths, storyPaths } from '#bench/support/addresses.ts'
import { type Measure, quantile } from '#bench/support/figures.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { openDatabase, type Readable } from '#db/engine/open.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { deskArticles } from '#db/queries/article/desk-articles.ts'
import { latest } from '#db/queries/article/latest-stories.ts'
import { relatedStories } from '#db/queries/article/related-stories.ts'
import { feedItems } from '#db/queries/feeds/feed-items.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { sectionFront } from '#db/queries/front/section-front.ts'
import { search } from '#db/queries/search/search.ts'
import { site } from '#db/queries/settings/site.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

const ROUNDS = 40
const CALLS = 20

/** Measures what the queries of a page cost, without its rendering: µs of one process on a warm database. */
export const queries: Measure = async ({ dataDir, say }) => {
  say('queries')
  const db = openDatabase(databaseFile(dataDir), { mode: 'read', busyTimeoutMs: 1_000 })
  const slugs = storyPaths(dataDir, CALLS).map((path) => path.slice('/article/'.length))
  const sections = sectionPaths(dataDir).filter((path) => !path.includes('?'))
  const { common, rare } = searchWords(dataDir)
  const articles = slugs.flatMap((slug) => articlePage(db, { slug }) ?? [])
  const slugOf = (n: number) => slugs[n % slugs.length] ?? ''
  const asked: Record<string, (db: Readable, n: number) => unknown> = {
    address: (on, n) => addressOf(on, `/article/${slugOf(n)}`),
    article: (on, n) => articlePage(on, { slug: slugOf(n) }),
    around: (on, n) => {
      const article = articles[n % articles.length]
      return article && relatedStories(on, { article, limit: 4 })
    },
    section: (on, n) => sectionFront(on, { slug: (sections[n % sections.length] ?? '').slice(1), page: 1 }),
    front: frontPage,
    latest: (on) => latest(on, { page: 1 }),
    site: (on) => site(on),
    feed: (on) => feedItems(on, { list: null, limit: 30 }),
    search: (on, n) => search(on, { q: `${common[n % 20]} ${rare[n % rare.length]}`, page: 1 }),
    "the desk's stories": (on) => deskArticles(on, { actor: SYSTEM, now: Date.now() }),
  }
  try {
    return Object.entries(asked).map(([name, ask]) => {
      const costs = Array.from({ length: ROUNDS }, () => {
        const started = process.hrtime.bigint()
        for (let n = 0; n < CALLS; n++) ask(db, n)
        return Number(process.hrtime.bigint() - started) / 1_000 / CALLS
      })
      return { what: `Queries of a page, median: ${name}`, text: `${Math.round(quantile(costs, 0.5))} µs` }
    })
  } finally {
    db.$client.close()
  }
}
