import { and, desc, eq, lt, sql } from 'drizzle-orm'
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
      accepted: sql<number>`(select coalesce(sum(${editionLanes.accepted}), 0) from ${editionLanes}
        where ${editionLanes.editionId} = ${editions.id})`,
      unknown: sql<number>`coalesce(${editions.counts} ->> '$.unknown', (select count(*) from ${sendings}
        where ${sendings.editionId} = ${editions.id} and ${sendings.state} = 'unknown'))`,
    })
    .from(editions)
    .where(and(eq(editions.listId, list), lt(editions.id, before)))
    .orderBy(desc(editions.id))
    .limit(SIZE + 1),
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
  const rows = OF_LIST.all(db, { list, before }).map(({ accepted, unknown, ...row }): EditionRow => ({
    ...row,
    counts: { accepted, unknown },
  }))
  return EDITIONS.toPage(rows, SIZE, ({ id }) => [id])
}

/** The versions of an edition that are kept, newest first. */
export const editionVersionsOf = (db: Readable, { id }: { id: number }): EditionVersion[] =>
  VERSIONS.all(db, { edition: id }).map((row) => ({ ...row, document: editionDocument.parse(row.document) }))
