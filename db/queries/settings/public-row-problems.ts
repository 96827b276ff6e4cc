import { count, sql, type SQL } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/engine/open.ts'
import { addresses, articles, articleTopics, listings, published, topics } from '#db/schema/tables.ts'

/** Rows that there must not be, with the words that report them after their number. */
export type NeverRows = { of: SQLiteTable; where: SQL; what: string }

const ofPublic = sql`from ${published} where ${published.articleId}`
const NEVER: readonly NeverRows[] = [
  {
    of: published,
    where: sql`not exists (select 1 from ${listings} where ${listings.list} = 'front'
      and ${listings.publishedAt} = ${published.publishedAt} and ${listings.articleId} = ${published.articleId})`,
    what: 'public stories that are in no list',
  },
  {
    of: listings,
    where: sql`not exists (select 1 ${ofPublic} = ${listings.articleId}
      and ${published.publishedAt} = ${listings.publishedAt})`,
    what: 'list entries whose story is not public, or has another date',
  },
  {
    of: listings,
    where: sql`exists (select 1 ${ofPublic} = ${listings.articleId} and ${listings.modifiedAt} is not
      iif(${published.modifiedAt} > ${published.publishedAt}, ${published.modifiedAt}, null))`,
    what: 'list entries with a wrong date of change',
  },
  {
    of: articleTopics,
    where: sql`not exists (select 1 from ${topics} where ${topics.id} = ${articleTopics.topicId})`,
    what: 'topics of stories that do not exist',
  },
  {
    of: articles,
    where: sql`(${articles.status} = 'published') <> exists (select 1 ${ofPublic} = ${articles.id})`,
    what: 'stories whose status and whose public row do not agree',
  },
  {
    of: articles,
    where: sql`exists (select 1 ${ofPublic} = ${articles.id}
      and ${articles.publishedRevisionId} is not ${published.revisionId})`,
    what: 'stories whose public row is made from another revision than the published one',
  },
  {
    of: published,
    where: sql`not exists (select 1 from ${addresses}
      where ${addresses.slug} = ${published.slug} and ${addresses.articleId} = ${published.articleId})`,
    what: 'public stories without their address',
  },
]

/** Sentences on public rows, lists and addresses that contradict each other. Empty: they are in step. */
export const publicRowProblems = (db: Db): string[] => problemsIn(db, NEVER)

/** A sentence for each kind of rows that there are. */
export const problemsIn = (db: Db, never: readonly NeverRows[]): string[] =>
  never.flatMap(({ of, where, what }) => {
    const n = db.select({ n: count() }).from(of).where(where).get()?.n ?? 0
    return n > 0 ? [`${n} ${what}.`] : []
  })
