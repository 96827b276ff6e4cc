import { desc, eq } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Readable } from '#db/engine/open.ts'
import { asText, columns, prepared, type RowOf } from '#db/engine/prepared.ts'
import { keptWithoutNames } from '#db/queries/names/replaced-names.ts'
import { pageRevisions as revisions, pages, people, publicPages } from '#db/schema/tables.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import type { DeskPageCopy, DeskPageItem, PageRevision } from '#domain/paper/page-fields.ts'
import { pagePath } from '#domain/urls/paths.ts'

/** Standing pages as the desk sees them. The caller checks permission. */
const deskCopies = (db: BetterSQLite3Database) =>
  db
    .select({
      ...columns(pages, 'id', 'version', 'slug', 'kind', 'title', 'state'),
      publicSlug: publicPages.slug,
      ...columns(pages, 'hasChangesNotOut', 'savedAt', 'savedBy', 'standfirst'),
      savedByName: people.name,
      document: asText(pages.document),
    })
    .from(pages)
    .leftJoin(publicPages, eq(publicPages.pageId, pages.id))
    .leftJoin(people, eq(people.id, pages.savedBy))
const ALL = prepared({}, (db) => deskCopies(db).orderBy(pages.id))
const BY_ID = prepared({ id: pages.id }, (db, { id }) => deskCopies(db).where(eq(pages.id, id)))
const REVISIONS = prepared({ id: revisions.pageId }, (db, { id }) =>
  db
    .select({
      number: revisions.number,
      at: revisions.createdAt,
      by: revisions.createdBy,
      byName: people.name,
      why: revisions.why,
      content: revisions.content,
    })
    .from(revisions)
    .leftJoin(people, eq(people.id, revisions.createdBy))
    .where(eq(revisions.pageId, id))
    .orderBy(desc(revisions.number)),
)

/** Every standing page in the order of creation, which is also that of the page footer. */
export const deskPages = (db: Readable): DeskPageItem[] => ALL.all(db).map(toItem)

/** A page's working copy; null if there is none. */
export function deskPage(db: Readable, id: number): DeskPageCopy | null {
  const row = BY_ID.get(db, { id })
  if (!row) return null
  return { ...toItem(row), standfirst: row.standfirst, document: readStoredDocument(row.document).document }
}

/** The kept revisions of a page, newest first. */
export const pageRevisionsOf = (db: Readable, id: number): PageRevision[] =>
  REVISIONS.all(db, { id }).map(({ by, byName, content, ...kept }) => ({
    ...kept,
    title: keptWithoutNames(db, { of: 'page', id, upto: kept.number }, content as { title: string }).title,
    by: by === null ? null : { id: by, name: byName ?? by },
  }))

function toItem({ publicSlug, savedBy, savedByName, hasChangesNotOut, ...row }: RowOf<typeof ALL>): DeskPageItem {
  const { standfirst: _, document: __, ...page } = row
  return {
    ...page,
    path: publicSlug === null ? null : pagePath(publicSlug),
    hasChangesNotOut,
    savedBy: savedBy === null ? null : { id: savedBy, name: savedByName ?? savedBy },
  }
}
