import Database from 'better-sqlite3'
import { databaseFile } from '#db/engine/migrate.ts'
import { randomFrom } from '#db/testing/random.ts'

/** Opens a newsroom's database read-only beside its running server, to find addresses to request. */
export function openBeside<T>(dataDir: string, work: (db: Database.Database) => T): T {
  const db = new Database(databaseFile(dataDir), { readonly: true, timeout: 5_000 })
  try {
    return work(db)
  } finally {
    db.close()
  }
}

export const countStories = (dataDir: string): number =>
  openBeside(dataDir, (db) => db.prepare<[], number>('select count(*) from published').pluck().get() ?? 0)

/** Returns addresses of `count` stories, spread evenly over the whole archive. */
export function storyPaths(dataDir: string, count: number): string[] {
  return openBeside(dataDir, (db) => {
    const newest = db.prepare<[], number>('select max(article_id) from published').pluck().get() ?? 0
    const near = db
      .prepare<[number], string>('select slug from published where article_id >= ? order by article_id limit 1')
      .pluck()
    const step = Math.max(1, newest / count)
    const slugs = Array.from({ length: Math.min(count, newest) }, (_, n) => near.get(Math.ceil(n * step) + 1))
    return [...new Set(slugs.filter((slug) => slug !== undefined))].map((slug) => `/article/${slug}`)
  })
}

/** Returns addresses of all sections and of their later pages, at most 50 each. */
export function sectionPaths(dataDir: string): string[] {
  const slugs = openBeside(dataDir, (db) =>
    db
      .prepare<[], { slug: string; stories: number }>(
        `select slug, (select count(*) from listings where list = 'section:' || sections.id) as stories from sections order by stories desc`,
      )
      .all(),
  )
  return slugs.flatMap(({ slug, stories }) =>
    Array.from({ length: Math.min(50, Math.floor(stories / 30)) }, (_, n) => `/${slug}${n ? `?page=${n + 1}` : ''}`),
  )
}

/** Returns canonical cursors of the paper's feed, oldest first: each is a page of its archive. */
export const feedCursors = (dataDir: string, count: number): string[] =>
  openBeside(dataDir, (db) =>
    db
      .prepare<[number], string>(
        `select published_at || '-' || article_id from listings where list = 'front'
         order by published_at, article_id limit ? offset 1`,
      )
      .pluck()
      .all(count),
  )

/** Returns the sitemap of the month with the most stories, which is the longest shard. */
export function sitemapPath(dataDir: string): string {
  const month = openBeside(dataDir, (db) =>
    db
      .prepare<[], string>(
        `select strftime('%Y-%m', published_at / 1000, 'unixepoch') as month from listings where list = 'front' group by month
       order by count(*) desc, month limit 1`,
      )
      .pluck()
      .get(),
  )
  return `/sitemaps/${month}.xml`
}

export type Words = { common: string[]; phrases: string[]; beginnings: string[]; rare: string[] }

/** Picks search words from the standfirsts of 2,000 stories, without duplicates. */
export function searchWords(dataDir: string): Words {
  const standfirsts = openBeside(dataDir, (db) => {
    const newest = db.prepare<[], number>('select max(article_id) from published').pluck().get() ?? 0
    const one = db.prepare<[number], string>('select standfirst from published where article_id = ?').pluck()
    const roll = randomFrom(5)
    return Array.from({ length: 2_000 }, () => one.get(1 + Math.floor(roll() * newest)) ?? '')
  })
  const seen = new Map<string, number>()
  const words = standfirsts.map((text) => text.toLowerCase().match(/\p{L}+/gu) ?? [])
  for (const word of words.flat()) seen.set(word, (seen.get(word) ?? 0) + 1)
  const byCount = [...seen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word)
  const phrases = words.filter((one) => one.length > 8).map((one) => `"${one[3]} ${one[4]}"`)
  const long = byCount.filter((word) => word.length >= 5)
  return {
    common: byCount.slice(0, 60),
    phrases: [...new Set(phrases)],
    beginnings: [...new Set(long.map((word) => `${word.slice(0, 4)}*`))],
    rare: long.slice(-400),
  }
}
