import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { alias } from 'drizzle-orm/sqlite-core'
import { inList } from '#db/engine/prepared.ts'
import {
  articles,
  assignments,
  events,
  importBatches,
  importChanges,
  menuLinks,
  notes,
  pages,
  sectionLeads,
} from '#db/schema/tables.ts'
import type { KeptByUndoing } from '#domain/import/batch/import-views.ts'

export type WhyKept = KeptByUndoing['items'][number]['why']

const { did, before } = importChanges
const later = alias(importChanges, 'later')
const isLater = sql`${did} = 'updated' and exists (select 1 from ${importChanges} ${later}
  where ${later.batchId} in (select ${importBatches.id} from ${importBatches} where ${importBatches.id} > ${importChanges.batchId})
    and ${later.kind} = ${importChanges.kind} and ${later.rowId} = ${importChanges.rowId})`

const rowId = sql`cast(${importChanges.rowId} as integer)`

/**
 * Changes of a batch to stories and standing pages, and why each stays where the import is undone; null where nothing was
 * done to it here since. `headline` is null for one that is gone. A draft that the import made and somebody deleted goes
 * with the import. `front` lists the stories on fronts.
 */
export const changedContent = (db: Pick<BetterSQLite3Database, 'select'>, front: SQL) =>
  db
    .select({
      did,
      before,
      articleId: sql`${articles.id}`.mapWith(articles.id).as('article_id'),
      pageId: sql`${pages.id}`.mapWith(pages.id).as('page_id'),
      headline: sql<string | null>`coalesce(${articles.headline}, ${pages.title})`.as('headline'),
      why: sql<WhyKept | null>`case
        when ${articles.id} is null and ${pages.id} is null then null
        when ${did} = 'made' and ${articles.deletedAt} is not null then null
        when ${articles.id} is not null and ${isLater} then 'later'
        when ${articles.deletedAt} is not null and json_extract(${before}, '$.article.deleted_at') is null then 'deleted'
        when coalesce(${articles.savedBy}, ${pages.savedBy}) is not null then 'edited'
        when ${articles.status} not in ('published', 'draft') then 'moved'
        when ${pages.state} = 'withdrawn' then 'withdrawn'
        when exists (select 1 from ${notes} where ${notes.articleId} = ${articles.id}
          and (${did} = 'updated' or ${notes.id} is not json_extract(${before}, '$.note'))) then 'notes'
        when exists (select 1 from ${assignments} where ${assignments.articleId} = ${articles.id}) then 'assigned'
        when exists (select 1 from ${sectionLeads} where ${sectionLeads.articleId} = ${articles.id}) then 'placed'
        when ${inList(articles.id, front)} then 'placed'
        when exists (select 1 from ${menuLinks} where ${menuLinks.pageId} = ${pages.id}) then 'in-menu'
        when exists (select 1 from ${events} where ${events.articleId} = ${articles.id} and ${events.actor} is not null
          and ${events.id} > coalesce(json_extract(${before}, '$.lastEvent'), 0)) then 'worked'
        when ${pages.id} is not null and ${isLater} then 'later'
        end`.as('why'),
    })
    .from(importChanges)
    .leftJoin(articles, and(eq(importChanges.kind, 'article'), eq(articles.id, rowId)))
    .leftJoin(pages, and(eq(importChanges.kind, 'page'), eq(pages.id, rowId)))

/** Each reason as a sentence, for the terminal. */
export const keptSentences: Readonly<Record<WhyKept, string>> = {
  later: 'a later import changed it',
  deleted: 'it was deleted here since',
  edited: 'it was edited here since',
  moved: 'it was published or withdrawn here since',
  withdrawn: 'it was withdrawn here since',
  notes: 'it has notes',
  assigned: 'it is assigned to somebody',
  placed: 'it was placed on a front or leads a section',
  'in-menu': 'it is in a menu',
  worked: 'somebody worked on it here since',
}
