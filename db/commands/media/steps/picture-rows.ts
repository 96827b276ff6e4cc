import { eq } from 'drizzle-orm'
import type { Readable, Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { media, mediaFiles } from '#db/schema/pictures-tables.ts'
import { mediaTag } from '#domain/article/tags.ts'
import type { Subject } from '#domain/permissions/can.ts'
import type { Crops } from '#domain/picture/crop-sizes.ts'
import { bytesOf } from '#domain/picture/likeness.ts'

export type Picture = typeof media.$inferSelect

/** A picture before a command changes it, deleted ones included; null if there is none. */
export function pictureForUpdate(tx: Tx, id: string): Picture | null {
  return tx.select().from(media).where(eq(media.sha256, id)).get() ?? null
}

/** A picture as permissions see it: it belongs to its uploader as long as no reader sees it. */
export function subjectOf(db: Readable, { sha256, uploadedBy }: Pick<Picture, 'sha256' | 'uploadedBy'>): Subject {
  const isPublic = statement(db, 'select 1 from picture_uses where media_id = ? and is_public = 1 limit 1').get(sha256)
  return { createdBy: uploadedBy, assignedTo: null, status: isPublic ? 'published' : 'draft' }
}

/** True if anything shows it, on the desk, in public or on the schedule. */
export const isPictureUsed = (tx: Tx, id: string): boolean =>
  statement(tx, 'select 1 from picture_uses where media_id = ? limit 1').get(id) !== undefined

/** The tags of every public page that shows a picture or its texts. */
export function tagsShowingPicture(tx: Tx, id: string): string[] {
  const portraits = statement<{ id: number }>(tx, 'select id from authors where portrait = ?').all(id)
  return [mediaTag(id), ...portraits.map((author) => `author:${author.id}`)]
}

/**
 * The tags of everything public that depends on a picture: also of sitemaps and the front, which name it or choose a
 * lead by whether it is there.
 */
export function tagsOfPicture(tx: Tx, id: string): string[] {
  const tags = tagsShowingPicture(tx, id)
  const months = statement<{ month: string }>(
    tx,
    `select distinct strftime('%Y-%m', p.published_at / 1000, 'unixepoch') month
     from picture_uses u join published p on p.article_id = u.owner_id and u.owner = 'story'
     where u.media_id = ? and u.place = 'lead' and u.is_public = 1`,
  ).all(id)
  return months.length === 0 ? tags : [...tags, 'list:front', ...months.map(({ month }) => `month:${month}`)]
}

/** Every file name of a picture. */
export const namesOf = ({ file, crops }: { file: string; crops: Crops }): string[] => [
  file,
  ...Object.values(crops).flatMap((crop) => crop?.file ?? []),
]

/** Records which files a picture has now; former files are kept for readers whose page still names them. */
export function saveFiles(tx: Tx, id: string, names: readonly string[], now: number): void {
  const list = JSON.stringify(names)
  tx.update(mediaFiles).set({ leftAt: now }).where(eq(mediaFiles.mediaId, id)).run()
  statement(
    tx,
    `insert into media_files (file, media_id) select value, ? from json_each(?) where true
     on conflict (file) do update set left_at = null`,
  ).run(id, list)
}

/** Indexes a picture by the bytes of its likeness; a picture without one is not indexed. */
export function saveLikeness(tx: Tx, id: string, before: string | null, after: string | null): void {
  const drop = statement(tx, 'delete from media_likenesses where place = ? and byte = ? and media_id = ?')
  const add = statement(tx, 'insert into media_likenesses (place, byte, media_id) values (?, ?, ?)')
  if (before !== null) for (const [place, byte] of bytesOf(before).entries()) drop.run(place, byte, id)
  if (after !== null) for (const [place, byte] of bytesOf(after).entries()) add.run(place, byte, id)
}
