import { eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared, type RowOf } from '#db/engine/prepared.ts'
import { type DeskFilters, deskConditions, placeOf, STORIES, storiesWhere } from '#db/queries/article/desk-filters.ts'
import { deskWorkflows, NO_WORKFLOW } from '#db/queries/article/desk-workflow.ts'
import { presenceByArticle } from '#db/queries/article/presence-by-article.ts'
import { pick } from '#db/queries/article/public-row.ts'
import { redReceipts } from '#db/queries/receipts/red-receipts.ts'
import { deskPassages } from '#db/queries/search/desk-passages.ts'
import type { Match } from '#db/queries/search/match-of.ts'
import { deskTerms } from '#db/queries/taxonomy/desk-terms-of.ts'
import { articles, notes, people, published, sources, withdrawals } from '#db/schema/tables.ts'
import type { DeskListItem, DeskPage } from '#domain/article/desk-views.ts'
import { saidWithdrawal } from '#domain/article/history/withdrawal-reason.ts'

const SIZE = 50
const OF_IDS = prepared({ ids: listOf(articles.id) }, (db, { ids }) =>
  db
    .select({
      ...columns(articles, 'id', 'slug', 'headline', 'status', 'version', 'savedAt', 'createdBy'),
      publishedAt: articles.firstPublishedAt,
      modifiedAt: published.modifiedAt,
      ...columns(articles, 'embargoUntil', 'live'),
      source: sources.name,
      openNotes: sql`(select count(*) from ${notes} where ${notes.articleId} = ${articles.id}
        and ${notes.answers} is null and ${notes.resolvedAt} is null)`.mapWith(Number),
      savedBy: articles.savedBy,
      name: people.name,
      hasChangesNotOut: articles.hasChangesNotOut,
      withdrawal: { at: withdrawals.withdrawnAt, ...columns(withdrawals, 'reason', 'notice') },
    })
    .from(articles)
    .leftJoin(people, eq(people.id, articles.savedBy))
    .leftJoin(published, eq(published.articleId, articles.id))
    .leftJoin(sources, eq(sources.id, articles.sourceId))
    .leftJoin(withdrawals, eq(withdrawals.articleId, articles.id))
    .where(inList(articles.id, ids)),
)
type Row = RowOf<typeof OF_IDS>

/**
 * Working copies that this person may read, 50 a page; last changed first unless `sort` says otherwise, ties by
 * publication, newest first. All filters combine.
 */
export function deskArticles(db: Readable, filters: DeskFilters): DeskPage<DeskListItem> {
  const { where, match } = deskConditions(db, filters)
  // Chooses the page by ids alone, then reads the other columns of those rows only.
  const ids = storiesWhere(db, where, SIZE + 1, filters.sort)
  const rows = pick(new Map(OF_IDS.all(db, { ids }).map((row) => [row.id, row])), ids)
  const { items, next } = STORIES.toPage(rows, SIZE, placeOf)
  return { items: toItems(db, items, match, filters.now), next }
}

function toItems(db: Readable, rows: Row[], match: Match | null, now: number): DeskListItem[] {
  const ids = rows.map((row) => row.id)
  const found = match ? deskPassages(db, match, ids) : null
  const terms = deskTerms(db, ids)
  const workflows = deskWorkflows(db, rows)
  const here = presenceByArticle(db, ids, now)
  const red = new Map(redReceipts(db).map((one) => [one.id, one.names]))
  return rows.map(({ savedBy, name, hasChangesNotOut, withdrawal, ...row }) => ({
    ...row,
    ...terms(row.id),
    here: here(row.id),
    found: found?.get(row.id) ?? null,
    notSeen: red.get(row.id) ?? [],
    savedBy: savedBy === null ? null : { id: savedBy, name: name ?? '' },
    hasChangesNotOut,
    withdrawal: saidWithdrawal(withdrawal),
    ...(workflows.get(row.id) ?? NO_WORKFLOW),
  }))
}
