import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { readStoredDocument } from '#domain/document/upgrade.ts'
import type { DeskPageCopy, DeskPageItem, PageRevision, PageState } from '#domain/paper/page-fields.ts'
import type { PageKind } from '#domain/paper/page-kind.ts'
import { pagePath } from '#domain/urls/paths.ts'

/** A standing page as the desk sees it. The caller checks permission. */
type Row = {
  id: number
  version: number
  slug: string
  kind: PageKind
  title: string
  state: PageState
  publicSlug: string | null
  hasChangesNotOut: number
  savedAt: number
  savedBy: string | null
  savedByName: string | null
}
const ITEM = `g.id, g.version, g.slug, g.kind, g.title, g.state, p.slug publicSlug,
  g.has_changes_not_out hasChangesNotOut, g.saved_at savedAt, g.saved_by savedBy, u.name savedByName`
const FROM = `from pages g left join public_pages p on p.page_id = g.id left join people u on u.id = g.saved_by`

/** Every standing page in the order of creation, which is also that of the page footer. */
export const deskPages = (db: Readable): DeskPageItem[] =>
  statement<Row>(db, `select ${ITEM} ${FROM} order by g.id`).all().map(toItem)

/** A page's working copy; null if there is none. */
export function deskPage(db: Readable, id: number): DeskPageCopy | null {
  const row = statement<Row & { standfirst: string; document: string }>(
    db,
    `select ${ITEM}, g.standfirst, g.document ${FROM} where g.id = ?`,
  ).get(id)
  if (!row) return null
  return { ...toItem(row), standfirst: row.standfirst, document: readStoredDocument(row.document).document }
}

type Kept = {
  number: number
  at: number
  by: string | null
  byName: string | null
  why: PageRevision['why']
  title: string
}

/** The kept revisions of a page, newest first. */
export const pageRevisionsOf = (db: Readable, id: number): PageRevision[] =>
  statement<Kept>(
    db,
    `select r.number, r.created_at at, r.created_by "by", u.name byName, r.why, r.content ->> 'title' title
     from page_revisions r left join people u on u.id = r.created_by where r.page_id = ? order by r.number desc`,
  )
    .all(id)
    .map(({ by, byName, ...kept }) => ({ ...kept, by: by === null ? null : { id: by, name: byName ?? by } }))

function toItem({ publicSlug, savedBy, savedByName, ...row }: Row): DeskPageItem {
  const { id, version, slug, kind, title, state, savedAt } = row
  return {
    ...{ id, version, slug, kind, title, state, savedAt },
    path: publicSlug === null ? null : pagePath(publicSlug),
    hasChangesNotOut: row.hasChangesNotOut === 1,
    savedBy: savedBy === null ? null : { id: savedBy, name: savedByName ?? savedBy },
  }
}
