import type { Db } from '#db/engine/open.ts'
import { IS_IN_WORKING_INDEX } from '#db/queries/search/in-working-index.ts'
import { type NeverCount, nonZeroCounts } from '#db/queries/settings/public-row-problems.ts'
import { searchable } from '#domain/search/searchable.ts'

/** The index is behind while a story is being written: what is due is no problem. */
const IS_NOT_DUE = 'not exists (select 1 from index_due d where d.article_id = a.id)'

const BACKLOG: readonly NeverCount[] = [
  {
    sql: `select count(*) n from published p where p.article_id <= (select upto from search_backlog)
          and not exists (select 1 from search_index s where s.rowid = p.article_id)`,
    what: 'public stories that search is still to learn of (a server that runs does it by itself, else npm run news -- reindex)',
  },
]

const NEVER: readonly NeverCount[] = [
  {
    sql: `select count(*) n from published p where p.article_id > (select upto from search_backlog)
          and not exists (select 1 from search_index s where s.rowid = p.article_id)`,
    what: 'public stories that search cannot find (npm run news -- reindex)',
  },
  {
    sql: 'select count(*) n from search_index s where not exists (select 1 from published p where p.article_id = s.rowid)',
    what: 'stories in the search index that are not public (npm run news -- reindex)',
  },
  {
    sql: `select count(*) n from articles a where ${IS_IN_WORKING_INDEX}
          and not exists (select 1 from working_index w where w.rowid = a.id) and ${IS_NOT_DUE}`,
    what: 'stories that the desk’s search cannot find (npm run news -- reindex)',
  },
  {
    sql: `select count(*) n from working_index w where not exists
          (select 1 from articles a where a.id = w.rowid and ${IS_IN_WORKING_INDEX})
          and not exists (select 1 from index_due d where d.article_id = w.rowid)`,
    what: 'stories that the desk’s search has and should not have (npm run news -- reindex)',
  },
  {
    sql: 'select count(*) n from quotes q where not exists (select 1 from published p where p.article_id = q.article_id)',
    what: 'quotes of stories that are not public (npm run news -- reindex)',
  },
]

/** A sentence on public stories that a server makes known to search by itself. Empty: there are none. */
export const searchBacklog = (db: Db): string[] => nonZeroCounts(db, BACKLOG)

/** The sentences of `searchBacklog` and `searchFaults`. Empty: search is in step. Reads every headline. */
export const searchProblems = (db: Db): string[] => [...searchBacklog(db), ...searchFaults(db)]

/**
 * Sentences on other public stories that the search index lacks, on those that it has too many, or with other words, and
 * on quotes of stories that are not public.
 */
export function searchFaults(db: Db): string[] {
  const misindexed = misindexedStories(db)
  return [
    ...nonZeroCounts(db, NEVER),
    ...(misindexed === 0
      ? []
      : [`${misindexed} stories whose search text is not the public one (npm run news -- reindex).`]),
  ]
}

/** The number of stories whose words in the search index differ from the public ones. */
function misindexedStories({ $client }: Db): number {
  type Row = Record<'headline' | 'standfirst' | 'indexedHeadline' | 'indexedStandfirst', string>
  const rows = $client.prepare<[], Row>(
    `select p.headline, p.standfirst, s.headline indexedHeadline, s.standfirst indexedStandfirst
     from published p join search_index s on s.rowid = p.article_id
     where s.headline <> p.headline or s.standfirst <> p.standfirst`,
  )
  let count = 0
  for (const row of rows.iterate())
    if (searchable(row.headline) !== row.indexedHeadline || searchable(row.standfirst) !== row.indexedStandfirst)
      count++
  return count
}
