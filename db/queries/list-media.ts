import { and, desc, eq, lt, or, sql } from 'drizzle-orm'
import type { Readable } from '#db/open.ts'
import { media } from '#db/schema/newsroom.ts'
import type { MediaView } from '#domain/newsroom-views.ts'

const columns = {
  id: media.sha256,
  name: media.name,
  width: media.width,
  height: media.height,
  widths: media.widths,
  alt: media.alt,
  caption: media.caption,
  credit: media.credit,
  createdAt: media.createdAt,
}
const SIZE = 50

/** One picture of the library; null where there is none of this id. */
export function libraryPicture(db: Readable, { id }: { id: string }): MediaView | null {
  return db.select(columns).from(media).where(eq(media.sha256, id)).get() ?? null
}

/** Pictures, newest first, 50 at a time; `q` is looked for in name, alt, caption and credit. `cursor` comes from `next`. */
export function listMedia(
  db: Readable,
  input: { q?: string | undefined; cursor?: string | undefined },
): { items: MediaView[]; next: string | null } {
  const seen = /^(\d{1,15})-([0-9a-f]{64})$/.exec(input.cursor ?? '')
  const at = Number(seen?.[1])
  const rows = db
    .select(columns)
    .from(media)
    .where(
      and(
        seen ? or(lt(media.createdAt, at), and(eq(media.createdAt, at), lt(media.sha256, seen[2] ?? ''))) : undefined,
        input.q
          ? sql`instr(lower(${media.name} || ' ' || ${media.alt} || ' ' || ${media.caption} || ' ' || ${media.credit}), lower(${input.q})) > 0`
          : undefined,
      ),
    )
    .orderBy(desc(media.createdAt), desc(media.sha256))
    .limit(SIZE + 1)
    .all()
  const items = rows.slice(0, SIZE)
  const last = items.at(-1)
  return { items, next: rows.length > SIZE && last ? `${last.createdAt}-${last.id}` : null }
}
