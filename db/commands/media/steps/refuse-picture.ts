import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { Owner } from '#db/queries/media/shown-pictures.ts'
import { type Refusal, refuse } from '#domain/result.ts'

export type PictureRefusal = 'unknown-media' | 'picture-expired'
type State = { isThere: number; isOver: number }

const STATE = `select deleted_at is null isThere, expired_at is not null or ifnull(expires_at <= ?, 0) isOver
  from media where sha256 = ?`

/** Refuses a picture for `field` that does not exist, was deleted, or has expired at `now` (ms UTC). */
export function refusePicture(tx: Tx, id: string, field: string, now: number): Refusal<PictureRefusal> | null {
  const state = statement<State>(tx, STATE).get(now, id)
  if (!state?.isThere) return refuse('unknown-media', { field })
  return state.isOver ? refuse('picture-expired', { field, details: { pictures: [{ id }] } }) : null
}

/**
 * Refuses a working copy that would be published at `at` (ms UTC) with pictures that are missing or have expired by
 * then, and lists all of them.
 */
export function refuseUnavailablePictures(tx: Tx, { owner, id }: Owner, at: number): Refusal<PictureRefusal> | null {
  const unshown = statement<{ id: string; name: string | null; isThere: number }>(
    tx,
    `select u.media_id id, m.name, m.sha256 is not null and m.deleted_at is null isThere
     from picture_uses u left join media m on m.sha256 = u.media_id
     where u.owner = ? and u.owner_id = ? and u.is_working = 1
       and (m.sha256 is null or m.deleted_at is not null or m.expired_at is not null or m.expires_at <= ?)`,
  ).all(owner, id, at)
  if (unshown.length === 0) return null
  const pictures = unshown.map((one) => ({ id: one.id, name: one.name }))
  const code = unshown.some((one) => !one.isThere) ? 'unknown-media' : 'picture-expired'
  return refuse(code, { field: 'document', details: { pictures } })
}
