import { and, eq, gte, inArray, isNotNull, isNull, lte, ne, or } from 'drizzle-orm'
import { pictureForUpdate } from '#db/commands/media/steps/picture-rows.ts'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { type Owner, storyOwner } from '#db/queries/media/owner-pictures.ts'
import { media, pictureUses } from '#db/schema/tables.ts'
import { type Refusal, refuse } from '#domain/result.ts'

export type PictureRefusal = 'unknown-media' | 'picture-expired'

const UNSHOWN = prepared(
  { ...columns(pictureUses, 'owner', 'ownerId'), at: media.expiresAt },
  (db, { owner, ownerId, at }) => {
    const { mediaId: id, place } = pictureUses
    const isOwn = and(eq(pictureUses.owner, owner), eq(pictureUses.ownerId, ownerId), eq(pictureUses.isWorking, true))
    const isUse = and(isOwn, ne(place, 'file'))
    const isGone = or(isNull(media.sha256), isNotNull(media.deletedAt))
    const isUnshown = or(isGone, isNotNull(media.expiredAt), lte(media.expiresAt, at))
    const picture = columns(media, 'name', 'deletedAt', 'expiredAt', 'expiresAt')
    const uses = db.select({ id, place, picture }).from(pictureUses).leftJoin(media, eq(media.sha256, id))
    return uses.where(and(isUse, isUnshown)).orderBy(place)
  },
)

const UNLABELLED = prepared(columns(pictureUses, 'ownerId', 'isWorking', 'isWaiting'), (db, use) => {
  const isOwn = and(eq(pictureUses.owner, 'story'), eq(pictureUses.ownerId, use.ownerId))
  const isIn = and(gte(pictureUses.isWorking, use.isWorking), gte(pictureUses.isWaiting, use.isWaiting))
  const isByMachine = and(inArray(media.sourceType, ['composite', 'synthetic']), eq(media.isSourceChosen, false))
  return db
    .select({ id: media.sha256, name: media.name, place: pictureUses.place })
    .from(pictureUses)
    .innerJoin(media, eq(media.sha256, pictureUses.mediaId))
    .where(and(isOwn, isIn, isByMachine))
    .orderBy(pictureUses.place)
})

type Expiring = { expiredAt: number | null; expiresAt: number | null }
const isExpired = ({ expiredAt, expiresAt }: Expiring, at: number): boolean =>
  expiredAt !== null || (expiresAt !== null && expiresAt <= at)

/** Refuses a picture for `field` that does not exist, was deleted, or has expired at `now` (ms UTC). */
export function refusePicture(tx: Tx, id: string, field: string, now: number): Refusal<PictureRefusal> | null {
  const picture = pictureForUpdate(tx, id)
  if (!picture || picture.deletedAt !== null) return refuse('unknown-media', { field })
  return isExpired(picture, now) ? refuse('picture-expired', { field, details: { pictures: [{ id }] } }) : null
}

/**
 * Refuses a working copy that would be published at `at` (ms UTC) with pictures that are missing or have expired by
 * then, and lists all of them.
 */
export function refuseUnavailablePictures(tx: Tx, { owner, id }: Owner, at: number): Refusal<PictureRefusal> | null {
  const unshown = UNSHOWN.all(tx, { owner, ownerId: id, at })
  if (unshown.length === 0) return null
  const pictures = unshown.map((one) => ({ id: one.id, name: one.picture?.name ?? null }))
  const code = unshown.some(({ picture }) => picture?.deletedAt !== null) ? 'unknown-media' : 'picture-expired'
  return refuse(code, { field: 'document', details: { pictures } })
}

/**
 * Refuses a story that would be published at `at` (ms UTC) with a picture that has expired by then. A scheduled
 * publication has nobody to refuse it to: it leaves such a picture out instead.
 */
export function refuseExpired(tx: Tx, articleId: number, at: number): Refusal<'picture-expired'> | null {
  const { owner, id } = storyOwner(articleId)
  const expired = UNSHOWN.all(tx, { owner, ownerId: id, at }).filter(({ picture }) => picture && isExpired(picture, at))
  const [first] = expired
  if (!first) return null
  const pictures = expired.map((one) => ({ id: one.id, name: one.picture?.name }))
  return refuse('picture-expired', { field: first.place === 'lead' ? 'lead' : 'document', details: { pictures } })
}

/**
 * Refuses a story whose text, as it is written or scheduled, has a picture that is made by AI as its file says, while no
 * editor chose how it is labelled. Lists all of them.
 */
export function refuseUnlabelled(
  tx: Tx,
  articleId: number,
  of: 'working' | 'waiting',
): Refusal<'picture-unlabelled'> | null {
  const isWorking = of === 'working'
  const found = UNLABELLED.all(tx, { ownerId: articleId, isWorking, isWaiting: !isWorking })
  const [first] = found
  if (!first) return null
  const pictures = found.map(({ id, name }) => ({ id, name }))
  return refuse('picture-unlabelled', { field: first.place === 'lead' ? 'lead' : 'document', details: { pictures } })
}
