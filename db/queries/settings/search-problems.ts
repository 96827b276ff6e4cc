import { eq, ne, or, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { isInWorkingIndex } from '#db/queries/search/in-working-index.ts'
import { type NeverRows, problemsIn } from '#db/queries/settings/public-row-problems.ts'
import {
  articles,
  indexDue,
  published,
  quotes,
  searchBacklog as backlog,
  searchIndex,
  workingIndex,
} from '#db/schema/tables.ts'
import { searchable } from '#domain/search/searchable.ts'

const isUnindexed = sql`not exists (select 1 from ${searchIndex} where ${searchIndex.rowid} = ${published.articleId})`
const upto = sql`(select ${backlog.upto} from ${backlog})`
/** The index is behind while a story is being written: what is due is no problem. */
const isNotDue = (id: SQLiteColumn) => sql`not exists (select 1 from ${indexDue} where ${indexDue.articleId} = ${id})`

const BACKLOG: readonly NeverRows[] = [
  {
    of: published,
    where: sql`${published.articleId} <= ${upto} and ${isUnindexed}`,
    what: 'public stories that search is still to learn of',
  },
]

const NEVER: readonly NeverRows[] = [
  {
    of: published,
    where: sql`${published.articleId} > ${upto} and ${isUnindexed}`,
    what: 'public stories that search cannot find',
  },
  {
    of: searchIndex,
    where: sql`not exists (select 1 from ${published} where ${published.articleId} = ${searchIndex.rowid})`,
    what: 'stories in the search index that are not public',
  },
  {
    of: articles,
    where: sql`${isInWorkingIndex} and ${isNotDue(articles.id)}
      and not exists (select 1 from ${workingIndex} where ${workingIndex.rowid} = ${articles.id})`,
    what: 'stories that the desk’s search cannot find',
  },
  {
    of: workingIndex,
    where: sql`${isNotDue(workingIndex.rowid)} and not exists
      (select 1 from ${articles} where ${articles.id} = ${workingIndex.rowid} and ${isInWorkingIndex})`,
    what: 'stories that the desk’s search has and should not have',
  },
  {
    of: quotes,
    where: sql`not exists (select 1 from ${published} where ${published.articleId} = ${quotes.articleId})`,
    what: 'quotes of stories that are not public',
  },
]

const DIFFERENT = prepared({}, (db) =>
  db
    .select({
      ...columns(published, 'headline', 'standfirst'),
      indexedHeadline: searchIndex.headline,
      indexedStandfirst: searchIndex.standfirst,
    })
    .from(published)
    .innerJoin(searchIndex, eq(searchIndex.rowid, published.articleId))
    .where(or(ne(searchIndex.headline, published.headline), ne(searchIndex.standfirst, published.standfirst))),
)

/** A sentence on public stories that a server makes known to search by itself. Empty: there are none. */
export const searchBacklog = (db: Db): string[] => problemsIn(db, BACKLOG)

/**
 * Sentences on other public stories that the search index lacks, on those that it has too many, or with other words, and
 * on quotes of stories that are not public. Reads every headline.
 */
export function searchFaults(db: Db): string[] {
  const misindexed = misindexedStories(db)
  const problems = problemsIn(db, NEVER)
  if (misindexed > 0) problems.push(`${misindexed} stories whose search text is not the public one.`)
  return problems
}

/** The number of stories whose words in the search index differ from the public ones. */
function misindexedStories(db: Db): number {
  let count = 0
  for (const row of DIFFERENT.iterate(db))
    if (searchable(row.headline) !== row.indexedHeadline || searchable(row.standfirst) !== row.indexedStandfirst)
      count++
  return count
}
