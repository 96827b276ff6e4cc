import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { editionLanes, editions, editionVersions, people, sendings } from '#db/schema/tables.ts'
import { editionDocument } from '#domain/newsletters/edition-document.ts'
import type { EditionRow, EditionVersion } from '#domain/newsletters/newsletter-views.ts'

const SIZE = 20
export const EDITIONS = listCursor('editions', 'number')

const OF_LIST = prepared({ list: editions.listId, before: editions.id }, (db, { list, before }) =>
  db
    .select({
      ...columns(editions, 'id', 'subject', 'state', 'automatic'),
      at: sql<number>`coalesce(${editions.frozenAt}, ${editions.scheduledAt}, ${editions.createdAt})`,
    })
    .from(editions)
    .where(and(eq(editions.listId, list), lt(editions.id, before)))
    .orderBy(desc(editions.id))
    .limit(SIZE + 1),
)
const sum = (column: SQLiteColumn) => sql<number>`coalesce(sum(${column}), 0)`
const RESULTS = prepared({ edition: editionLanes.editionId }, (db, { edition }) =>
  db
    .select({
      accepted: sum(editionLanes.accepted),
      refused: sum(editionLanes.refused),
      complained: sum(editionLanes.complaints),
    })
    .from(editionLanes)
    .where(eq(editionLanes.editionId, edition)),
)
const UNKNOWN = prepared({ edition: editions.id }, (db, { edition }) =>
  db
    .select({
      unknown: sql<number>`coalesce(${editions.counts} ->> '$.unknown',
        (select count(*) from ${sendings} where ${sendings.editionId} = ${editions.id} and ${sendings.state} = 'unknown'))`,
    })
    .from(editions)
    .where(eq(editions.id, edition)),
)
const VERSIONS = prepared({ edition: editionVersions.editionId }, (db, { edition }) =>
  db
    .select({
      ...columns(editionVersions, 'version', 'document', 'savedAt'),
      savedBy: columns(people, 'id', 'name'),
    })
    .from(editionVersions)
    .leftJoin(people, eq(people.id, editionVersions.savedBy))
    .where(eq(editionVersions.editionId, edition))
    .orderBy(desc(editionVersions.version)),
)

/** Editions of a list, newest first, 20 at a time, with what came of them. */
export function editionRows(db: Readable, { listId: list, cursor }: { listId: number; cursor?: string | undefined }) {
  const [before] = EDITIONS.placeIn(cursor) ?? [Number.MAX_SAFE_INTEGER]
  const rows = OF_LIST.all(db, { list, before }).map((row): EditionRow => {
    const edition = { edition: row.id }
    const counts = { accepted: 0, refused: 0, complained: 0, ...RESULTS.get(db, edition) }
    const unknown = UNKNOWN.get(db, edition)?.unknown ?? 0
    return { ...row, automatic: row.automatic === 1, counts: { ...counts, unknown } }
  })
  return EDITIONS.toPage(rows, SIZE, ({ id }) => [id])
}

/** The versions of an edition that are kept, newest first. */
export const editionVersionsOf = (db: Readable, { id }: { id: number }): EditionVersion[] =>
  VERSIONS.all(db, { edition: id }).map((row) => ({ ...row, document: editionDocument.parse(row.document) }))
