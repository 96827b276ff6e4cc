import fs from 'node:fs'
import type { Db } from '#db/engine/open.ts'
import { mediaFile } from '#db/media/media-file.ts'
import { RENDITION_FORMATS } from '#db/media/renditions.ts'
import { wrongPictureUses } from '#db/queries/media/wrong-picture-uses.ts'
import { IS_IN_WORKING_INDEX } from '#db/queries/search/in-working-index.ts'
import type { Crops } from '#domain/picture/crop-sizes.ts'
import { searchable } from '#domain/search/searchable.ts'

/** The index is behind while a story is being written: what is due is no problem. */
const IS_NOT_DUE = 'not exists (select 1 from index_due d where d.article_id = a.id)'

/** Counts that must be zero, each with the sentence that reports it. */
const NEVER: readonly { sql: string; what: string }[] = [
  {
    sql: `select count(*) n from published p where p.article_id <= (select upto from search_backlog)
          and not exists (select 1 from search_index s where s.rowid = p.article_id)`,
    what: 'public stories that search is still to learn of (a server that runs does it by itself, else npm run news -- reindex)',
  },
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
    sql: 'select count(*) n from quotes q where not exists (select 1 from published p where p.article_id = q.article_id)',
    what: 'quotes of stories that are not public (npm run news -- reindex)',
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

/**
 * Checks the whole newsroom: the file's integrity, foreign keys, media files, the search index. Returns a sentence for
 * each problem; an empty list means that all is well. It reads everything, so it is for the terminal, never for a
 * request.
 */
export function checkNewsroom(db: Db, dataDir: string): string[] {
  const { $client } = db
  const problems: string[] = []
  const integrity = $client.pragma('integrity_check') as { integrity_check: string }[]
  for (const { integrity_check: said } of integrity)
    if (said !== 'ok') problems.push(`The database is damaged: ${said}`)
  const orphans = ($client.pragma('foreign_key_check') as { table: string }[]).map((row) => row.table)
  for (const table of new Set(orphans)) {
    problems.push(`${orphans.filter((one) => one === table).length} rows of ${table} point to what does not exist.`)
  }
  for (const { sql, what } of NEVER) {
    const n = $client.prepare<[], number>(sql).pluck().get() ?? 0
    if (n > 0) problems.push(`${n} ${what}.`)
  }
  const misindexed = misindexedStories(db)
  if (misindexed > 0)
    problems.push(`${misindexed} stories whose search text is not the public one (npm run news -- reindex).`)
  const uses = wrongPictureUses(db)
  if (uses > 0)
    problems.push(`${uses} uses of pictures that are missing from their table, or are none (npm run news -- reindex).`)
  try {
    for (const index of ['search_index', 'working_index'])
      $client.prepare(`insert into ${index} (${index}) values ('integrity-check')`).run()
  } catch {
    problems.push('The search index is damaged (npm run news -- reindex).')
  }
  return [...problems, ...missingMedia(db, dataDir)]
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

function missingMedia(db: Db, dataDir: string): string[] {
  const rows = db.$client
    .prepare<[], { sha256: string; file: string; widths: string; crops: string; name: string }>(
      'select sha256, file, widths, crops, name from media',
    )
    .all()
  return rows.flatMap(({ sha256, file, widths, crops, name }) => {
    const cut = Object.values(JSON.parse(crops) as Crops).filter((crop) => crop !== undefined)
    const files = [{ file, widths: JSON.parse(widths) as number[] }, ...cut].flatMap((set) =>
      set.widths.flatMap((width) => RENDITION_FORMATS.map((format) => mediaFile(dataDir, set.file, width, format))),
    )
    const missing = files.filter((file) => !fs.existsSync(file))
    return missing.length === 0 ? [] : [`The picture ${name} (${sha256}) lacks ${missing.length} of its files.`]
  })
}
