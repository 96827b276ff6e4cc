import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { fromCursor, toCursor } from '#db/queries/article/desk-cursor.ts'
import type { RevisionItem, RevisionPage } from '#domain/article/revision-views.ts'

const SIZE = 50

/** A revision's columns without its text. `publications` has few rows per story; the last one of a revision counts. */
export const REVISION = `select r.number, r.created_at at, r.created_by "by", p.name byName, r.why,
    u.kind, u.note, u.published_at outAt, r.id = a.published_revision_id isOut
  from revisions r join articles a on a.id = r.article_id and a.deleted_at is null
  left join people p on p.id = r.created_by
  left join publications u on u.id = (
    select max(id) from publications where article_id = r.article_id and revision_id = r.id)`

export type RevisionRow = Pick<RevisionItem, 'number' | 'at' | 'why'> & {
  by: string | null
  byName: string | null
  kind: NonNullable<RevisionItem['publication']>['kind'] | null
  note: string | null
  outAt: number | null
  isOut: number | null
}

/** The revisions of a story, newest first, 50 at a time. The caller checks who may read them. */
export function deskRevisions(db: Readable, { id, cursor }: { id: number; cursor?: string | undefined }): RevisionPage {
  const [before = Number.MAX_SAFE_INTEGER] = fromCursor(cursor, ['number']) ?? []
  const sql = `${REVISION} where r.article_id = ? and r.number < ? order by r.number desc limit ${SIZE + 1}`
  const rows = statement<RevisionRow>(db, sql).all(id, before)
  const shown = rows.slice(0, SIZE)
  const last = rows.length > SIZE ? shown.at(-1) : undefined
  const out = statement<{ number: number }>(
    db,
    'select r.number from articles a join revisions r on r.id = a.published_revision_id where a.id = ?',
  ).get(id)
  return { items: shown.map(toRevision), next: last ? toCursor([last.number]) : null, out: out?.number ?? null }
}

export function toRevision({ number, at, by, byName, why, kind, note, outAt, isOut }: RevisionRow): RevisionItem {
  return {
    ...{ number, at, why },
    by: by === null ? null : { id: by, name: byName ?? '' },
    publication: kind === null || outAt === null ? null : { kind, note, at: outAt },
    isOut: isOut === 1,
  }
}
