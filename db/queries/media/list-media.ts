import type { Readable } from '#db/engine/open.ts'
import { fromCursor, toCursor } from '#db/queries/article/desk-cursor.ts'
import { mediaRows } from '#db/queries/media/media-row.ts'
import { contains } from '#db/queries/taxonomy/like.ts'
import type { MediaState, MediaView } from '#domain/newsroom-views.ts'

export type MediaFilters = {
  q?: string | undefined
  /** A person's id. */
  uploader?: string | undefined
  /** Time of the upload, ms UTC; `to` is exclusive. */
  from?: number | undefined
  to?: number | undefined
  state?: MediaState | undefined
  cursor?: string | undefined
}

const SIZE = 50
const SOON_MS = 30 * 86_400_000

/** One picture of the library, also one that is deleted and can be restored; null if there is none of this id. */
export function libraryPicture(db: Readable, { id }: { id: string }): MediaView | null {
  return mediaRows(db, 'where m.sha256 = ?', [id])[0] ?? null
}

/**
 * Pictures, newest first, 50 at a time; `q` is searched in name, alt, caption and credit. `cursor` comes from `next`.
 */
export function listMedia(
  db: Readable,
  filters: MediaFilters,
  now: number,
): { items: MediaView[]; next: string | null } {
  const conditions = [...conditionsOf(filters, now)]
  const where = conditions.map(([sql]) => sql).join(' and ')
  const values = conditions.flatMap(([, ...given]) => given)
  const rows = mediaRows(db, `where ${where} order by m.created_at desc, m.sha256 desc limit ${SIZE + 1}`, values)
  const items = rows.slice(0, SIZE)
  const last = items.at(-1)
  return { items, next: rows.length > SIZE && last ? toCursor([last.createdAt, last.id]) : null }
}

type Condition = [sql: string, ...values: (string | number)[]]

function* conditionsOf({ q, uploader, from, to, state, cursor }: MediaFilters, now: number): Generator<Condition> {
  yield [state === 'deleted' ? 'm.deleted_at is not null' : 'm.deleted_at is null']
  if (q) {
    const part = contains(q)
    const columns = ['name', 'alt', 'caption', 'credit']
    yield [`(${columns.map((column) => `m.${column} like ? escape '\\'`).join(' or ')})`, part, part, part, part]
  }
  if (uploader) yield ['m.uploaded_by = ?', uploader]
  if (from !== undefined) yield ['m.created_at >= ?', from]
  if (to !== undefined) yield ['m.created_at < ?', to]
  if (state === 'unused') yield [UNUSED]
  if (state === 'expiring')
    yield ['m.expires_at is not null and m.expired_at is null and m.expires_at < ?', now + SOON_MS]
  if (state === 'expired') yield ['m.expired_at is not null']
  if (state === 'no-alt') yield [`m.alt = '' and m.is_decorative = 0`]
  const seen = fromCursor(cursor, ['number', 'string'])
  if (seen) yield ['(m.created_at, m.sha256) < (?, ?)', ...seen]
}

const UNUSED = 'not exists (select 1 from picture_uses u where u.media_id = m.sha256)'
