import { and, desc, eq, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { number, prepared, preparedBy, text } from '#db/engine/prepared.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { mediaRows } from '#db/queries/media/media-row.ts'
import { contains, isLike } from '#db/queries/taxonomy/like.ts'
import { media, pictureUses } from '#db/schema/tables.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
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

export const PICTURES = listCursor('pictures', 'number', 'string')

const SIZE = 50
const SOON_MS = 30 * 86_400_000
/** After every picture. */
const NEVER = Number.MAX_SAFE_INTEGER

type State = MediaState | 'any'
const STATES: Record<State, (soon: SQL<number>) => SQL | undefined> = {
  any: () => undefined,
  deleted: () => undefined,
  unused: () => sql`not exists (select 1 from ${pictureUses} where ${pictureUses.mediaId} = ${media.sha256})`,
  expiring: (soon) => and(isNotNull(media.expiresAt), isNull(media.expiredAt), lt(media.expiresAt, soon)),
  expired: () => isNotNull(media.expiredAt),
  'no-alt': () => and(eq(media.alt, ''), eq(media.isDecorative, false)),
}
const SEARCHED = [media.name, media.alt, media.caption, media.credit]
const INPUTS = { pattern: text, uploader: text, from: number, soon: number, at: number, id: text } as const
const KEYS = (Object.keys(STATES) as State[]).flatMap(
  (state) => [state, `${state} q`, `${state} by`, `${state} q by`] as const,
)
const FORMS = preparedBy(KEYS, (key) =>
  prepared(INPUTS, (db, { pattern, uploader, from, soon, at, id }) => {
    const [state, ...words] = key.split(' ') as [State, ...string[]]
    // The unary plus leaves the few that expire to their own index.
    const time = state === 'expiring' ? sql`+${media.createdAt}` : sql`${media.createdAt}`
    return db
      .select({ id: media.sha256, at: media.createdAt })
      .from(media)
      .where(
        and(
          state === 'deleted' ? isNotNull(media.deletedAt) : isNull(media.deletedAt),
          words.includes('q') ? or(...SEARCHED.map((column) => isLike(column, pattern))) : undefined,
          words.includes('by') ? eq(media.uploadedBy, uploader) : undefined,
          sql`${time} >= ${from}`,
          STATES[state](soon),
          sql`(${time}, ${media.sha256}) < (${at}, ${id})`,
        ),
      )
      .orderBy(desc(media.createdAt), desc(media.sha256))
      .limit(SIZE + 1)
  }),
)

/** One picture of the library, also one that is deleted and can be restored; null if there is none of this id. */
export const libraryPicture = (db: Readable, { id }: { id: string }): MediaView | null => mediaRows(db, [id])[0] ?? null

/**
 * Pictures, newest first, 50 at a time; `q` is searched in name, alt, caption and credit. `cursor` comes from `next`.
 */
export function listMedia(
  db: Readable,
  { q, uploader, from = 0, to = NEVER, state, cursor }: MediaFilters,
  now: number,
): DeskPage<MediaView> {
  const seen = PICTURES.placeIn(cursor)
  const [at, id] = seen && seen[0] < to ? seen : [to, '']
  const key = `${state ?? 'any'}${q ? ' q' : ''}${uploader ? ' by' : ''}` as const
  const values = { pattern: contains(q ?? ''), uploader: uploader ?? '', from, soon: now + SOON_MS, at, id }
  const found = FORMS[key].all(db, values)
  const page = PICTURES.toPage(found, SIZE, (last) => [last.at, last.id])
  const ids = page.items.map((one) => one.id)
  return { items: mediaRows(db, ids), next: page.next }
}
