import { and, eq, isNull, like, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, listOf, prepared, type RowOf } from '#db/engine/prepared.ts'
import { TERM_IDS } from '#db/queries/article/story-terms.ts'
import { replaceMergedIds } from '#db/queries/taxonomy/merged-into.ts'
import { articles, jobs, revisions } from '#db/schema/tables.ts'
import { changesBetween } from '#domain/article/history/changes-between.ts'
import type { RevisionFields } from '#domain/article/history/revision-fields.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'

/** The scheduled publication of a story: its time (ms UTC), and how many changes of the working copy it does not have. */
export type ScheduledVersion = { at: number; changes: number }

/** The id of the story that a job publishes: a part of its kind. */
export const storyOfJob = sql`cast(substr(${jobs.kind}, 9) as integer)`

// Few jobs wait for their time. The texts are read where they differ.
const isSame = sql`${revisions.document} = ${articles.document}`
const SCHEDULED = prepared({ ids: listOf(articles.id) }, (db, { ids }) =>
  db
    .select({
      id: articles.id,
      at: jobs.dueAt,
      fields: revisions.fields,
      frozen: sql<string>`iif(${isSame}, '', ${revisions.document})`,
      written: sql<string>`iif(${isSame}, '', ${articles.document})`,
      working: {
        ...columns(articles, 'slug', 'headline', 'standfirst', 'kicker', 'language', 'sourceId', 'sourceUrl'),
        ...columns(articles, 'sourcePolicy', 'licenceUntil', 'lead', 'seo', 'live', 'genre', 'longRead', 'madeBy'),
        ...TERM_IDS,
        shortHeadline: sql<string | null>`nullif(${articles.shortHeadline}, '')`,
      },
    })
    .from(jobs)
    .innerJoin(articles, eq(articles.id, storyOfJob))
    .innerJoin(revisions, eq(revisions.id, sql`json_extract(${jobs.payload}, '$.revisionId')`))
    .where(
      and(
        isNull(jobs.doneAt),
        like(jobs.kind, 'publish:%'),
        sql`${storyOfJob} in (select value from json_each(${ids}))`,
      ),
    ),
)

/** The scheduled versions of these stories, by id; a story that is not scheduled has none. One statement for all. */
export function scheduledVersions(db: Readable, storyIds: readonly number[]): Map<number, ScheduledVersion> {
  const rows = SCHEDULED.all(db, { ids: storyIds })
  return new Map(rows.map((row) => [row.id, { at: row.at, changes: changesOf(db, row) }]))
}

function changesOf(db: Readable, { fields, working, frozen, written }: RowOf<typeof SCHEDULED>): number {
  const before = replaceMergedIds(db, fields as RevisionFields)
  return changesBetween(
    { fields: before, document: documentOf(frozen) },
    { fields: working as RevisionFields, document: documentOf(written) },
  )
}

/** Empty where both texts are the same. */
const documentOf = (stored: string) => (stored === '' ? { blocks: [] } : readStoredDocument(stored).document)
