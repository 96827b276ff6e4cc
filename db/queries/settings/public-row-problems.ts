import type { Db } from '#db/engine/open.ts'

/** A count that must be zero, with the words that report it after the number. */
export type NeverCount = { sql: string; what: string }

const NEVER: readonly NeverCount[] = [
  {
    sql: `select count(*) n from published p where not exists
          (select 1 from listings l where l.list = 'front' and l.published_at = p.published_at and l.article_id = p.article_id)`,
    what: 'public stories that are in no list',
  },
  {
    sql: `select count(*) n from listings l where not exists
          (select 1 from published p where p.article_id = l.article_id and p.published_at = l.published_at)`,
    what: 'list entries whose story is not public, or has another date',
  },
  {
    sql: `select count(*) n from listings l join published p on p.article_id = l.article_id
          where l.modified_at is not iif(p.modified_at > p.published_at, p.modified_at, null)`,
    what: 'list entries with a wrong date of change',
  },
  {
    sql: 'select count(*) n from article_topics r where not exists (select 1 from topics t where t.id = r.topic_id)',
    what: 'topics of stories that do not exist',
  },
  {
    sql: `select count(*) n from articles a where (a.status = 'published') <>
          (exists (select 1 from published p where p.article_id = a.id))`,
    what: 'stories whose status and whose public row do not agree',
  },
  {
    sql: `select count(*) n from published p join articles a on a.id = p.article_id
          where a.published_revision_id is not p.revision_id`,
    what: 'stories whose public row is made from another revision than the published one',
  },
  {
    sql: 'select count(*) n from published p where not exists (select 1 from addresses x where x.slug = p.slug and x.article_id = p.article_id)',
    what: 'public stories without their address',
  },
]

/** Sentences on public rows, lists and addresses that contradict each other. Empty: they are in step. */
export const publicRowProblems = (db: Db): string[] => nonZeroCounts(db, NEVER)

/** A sentence for each count that is not zero. */
export const nonZeroCounts = (db: Db, counts: readonly NeverCount[]): string[] =>
  counts.flatMap(({ sql, what }) => {
    const n = db.$client.prepare<[], number>(sql).pluck().get() ?? 0
    return n > 0 ? [`${n} ${what}.`] : []
  })
