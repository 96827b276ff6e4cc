import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { toCursor } from '#db/queries/article/desk-cursor.ts'
import { type DeskFilters, deskConditions, orderOf, placeOf } from '#db/queries/article/desk-filters.ts'
import { deskWorkflows, NO_WORKFLOW, type Workflow } from '#db/queries/article/desk-workflow.ts'
import { presenceByArticle } from '#db/queries/article/presence-by-article.ts'
import { redReceipts } from '#db/queries/receipts/red-receipts.ts'
import { deskPassages } from '#db/queries/search/desk-passages.ts'
import type { Match } from '#db/queries/search/match-of.ts'
import { deskTerms } from '#db/queries/taxonomy/desk-terms-of.ts'
import type { DeskListItem, DeskPage } from '#domain/article/desk-views.ts'

const SIZE = 50
const COLUMNS = `a.id, a.slug, a.headline, a.status, a.version, a.saved_at savedAt, a.saved_by savedBy, p.name savedByName,
  a.created_by createdBy, a.first_published_at publishedAt, o.modified_at modifiedAt,
  a.has_changes_not_out hasChangesNotOut, a.embargo_until embargoUntil, a.live, f.name source,
  x.withdrawn_at withdrawnAt, x.reason, x.notice, (select count(*) from notes n
    where n.article_id = a.id and n.answers is null and n.resolved_at is null) openNotes`

/** Chooses the page by ids alone, then reads the other columns of those rows only. */
const pageSql = (where: string, order: string) => `with page as materialized (
    select a.id from articles a where ${where} ${order} limit ${SIZE + 1})
  select ${COLUMNS} from page join articles a on a.id = page.id left join people p on p.id = a.saved_by
    left join published o on o.article_id = a.id left join sources f on f.id = a.source_id
    left join withdrawals x on x.article_id = a.id ${order}`

type Flat = 'savedBy' | 'hasChangesNotOut' | 'withdrawal'
type Looked = 'here' | 'found' | 'notSeen' | 'sections' | 'topics' | 'authors' | keyof Workflow
type Row = Omit<DeskListItem, Flat | Looked> & {
  savedBy: string | null
  savedByName: string | null
  hasChangesNotOut: number
  withdrawnAt: number | null
  reason: string | null
  notice: string | null
}

/**
 * Working copies that this person may read, 50 a page; last changed first unless `sort` says otherwise, ties by
 * publication, newest first. All filters combine.
 */
export function deskArticles(db: Readable, filters: DeskFilters): DeskPage<DeskListItem> {
  const { where, values, match } = deskConditions(db, filters)
  const rows = statement<Row>(db, pageSql(where, orderOf(filters.sort))).all(...values)
  const shown = rows.slice(0, SIZE)
  const last = rows.length > SIZE ? shown.at(-1) : undefined
  return {
    items: toItems(db, shown, match, filters.now),
    next: last ? toCursor(placeOf(last)) : null,
  }
}

function toItems(db: Readable, rows: Row[], match: Match | null, now: number): DeskListItem[] {
  const ids = rows.map((row) => row.id)
  const found = match ? deskPassages(db, match, ids) : null
  const terms = deskTerms(db, ids)
  const workflows = deskWorkflows(db, rows)
  const here = presenceByArticle(db, ids, now)
  const red = new Map(redReceipts(db).map((one) => [one.id, one.names]))
  return rows.map(({ savedBy, savedByName, hasChangesNotOut, withdrawnAt, reason, notice, ...row }) => ({
    ...row,
    ...terms(row.id),
    here: here(row.id),
    found: found?.get(row.id) ?? null,
    notSeen: red.get(row.id) ?? [],
    savedBy: savedBy === null ? null : { id: savedBy, name: savedByName ?? '' },
    hasChangesNotOut: hasChangesNotOut === 1,
    withdrawal: withdrawnAt === null ? null : { at: withdrawnAt, reason: reason ?? '', notice: notice ?? '' },
    ...(workflows.get(row.id) ?? NO_WORKFLOW),
  }))
}
