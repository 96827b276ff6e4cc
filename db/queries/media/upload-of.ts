import { and, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { uploads } from '#db/schema/pictures-tables.ts'
import type { Actor } from '#domain/permissions/can.ts'

export type Upload = { id: string; name: string; size: number; mediaId: string | null }

/** The person's own upload; null for anybody else's. */
export function uploadOf(db: Readable, actor: Actor, { id }: { id: string }): Upload | null {
  const own = and(eq(uploads.id, id), eq(uploads.personId, actor.id ?? ''))
  const { name, size, mediaId } = uploads
  return db.select({ id: uploads.id, name, size, mediaId }).from(uploads).where(own).get() ?? null
}
