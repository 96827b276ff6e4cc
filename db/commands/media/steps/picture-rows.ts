import { and, eq, getTableColumns, gte, sql } from 'drizzle-orm'
import type { Readable, Tx } from '#db/engine/open.ts'
import { listOf, prepared } from '#db/engine/prepared.ts'
import { authors, media, mediaFiles, mediaLikenesses, pictureUses, published } from '#db/schema/tables.ts'
import { mediaTag } from '#domain/article/tags.ts'
import type { Subject } from '#domain/permissions/can.ts'
import type { Crops } from '#domain/picture/crop-sizes.ts'
import { bytesOf } from '#domain/picture/likeness.ts'

const { mediaId, isPublic } = pictureUses
const USE = prepared({ mediaId, least: isPublic }, (db, { mediaId: id, least }) => {
  const isIt = and(eq(mediaId, id), gte(isPublic, least))
  return db.select({ id: mediaId }).from(pictureUses).where(isIt).limit(1)
})
const PORTRAITS = prepared({ mediaId }, (db, { mediaId: id }) =>
  db.select({ id: authors.id }).from(authors).where(eq(authors.portrait, id)),
)
const MONTHS = prepared({ mediaId }, (db, { mediaId: id }) => {
  const month = sql`strftime('%Y-%m', ${published.publishedAt} / 1000, 'unixepoch')`.mapWith(String)
  const isStory = and(eq(published.articleId, pictureUses.ownerId), eq(pictureUses.owner, 'story'))
  const isLead = and(eq(mediaId, id), eq(pictureUses.place, 'lead'), eq(isPublic, true))
  return db.selectDistinct({ month }).from(pictureUses).innerJoin(published, isStory).where(isLead)
})
const LEAVE = prepared({ mediaId, now: mediaFiles.leftAt }, (db, { mediaId: id, now }) =>
  db.update(mediaFiles).set({ leftAt: now }).where(eq(mediaFiles.mediaId, id)),
)
const KEEP = prepared({ mediaId, names: listOf(mediaFiles.file) }, (db, { mediaId: id, names }) => {
  const files = db.insert(mediaFiles).select(sql`select value, ${id}, null from json_each(${names}) where true`)
  return files.onConflictDoUpdate({ target: mediaFiles.file, set: { leftAt: null } })
})
const likeness = getTableColumns(mediaLikenesses)
const ADD = prepared(likeness, (db, row) => db.insert(mediaLikenesses).values(row))
const REMOVE = prepared(likeness, (db, { place, byte, mediaId: id }) => {
  const isIt = and(eq(likeness.place, place), eq(likeness.byte, byte), eq(likeness.mediaId, id))
  return db.delete(mediaLikenesses).where(isIt)
})

export type Picture = typeof media.$inferSelect

/** A picture before a command changes it, deleted ones included; null if there is none. */
export function pictureForUpdate(tx: Tx, id: string): Picture | null {
  return tx.select().from(media).where(eq(media.sha256, id)).get() ?? null
}

/** A picture or file as permissions see it: it belongs to its uploader as long as no reader sees it. */
export function subjectOf(db: Readable, id: string, uploadedBy: string | null): Subject {
  const isPublic = USE.get(db, { mediaId: id, least: true }) !== undefined
  return { createdBy: uploadedBy, assignedTo: null, status: isPublic ? 'published' : 'draft' }
}

/** True if anything shows it, on the desk, in public or on the schedule. */
export const isPictureUsed = (tx: Tx, id: string): boolean => USE.get(tx, { mediaId: id, least: false }) !== undefined

/** The tags of every public page that shows a picture or its texts. */
export function tagsShowingPicture(tx: Tx, id: string): string[] {
  return [mediaTag(id), ...PORTRAITS.all(tx, { mediaId: id }).map((author) => `author:${author.id}`)]
}

/**
 * The tags of everything public that depends on a picture: also of sitemaps and the front, which name it or choose a
 * lead by whether it is there.
 */
export function tagsOfPicture(tx: Tx, id: string): string[] {
  const tags = tagsShowingPicture(tx, id)
  const months = MONTHS.all(tx, { mediaId: id })
  return months.length === 0 ? tags : [...tags, 'list:front', ...months.map(({ month }) => `month:${month}`)]
}

/** Every file name of a picture. */
export const namesOf = ({ file, crops }: { file: string; crops: Crops }): string[] => [
  file,
  ...Object.values(crops).flatMap((crop) => crop?.file ?? []),
]

/** Records which files a picture has now; former files are kept for readers whose page still names them. */
export function saveFiles(tx: Tx, id: string, names: readonly string[], now: number): void {
  LEAVE.run(tx, { mediaId: id, now })
  KEEP.run(tx, { mediaId: id, names })
}

/** Indexes a picture by the bytes of its likeness; a picture without one is not indexed. */
export function saveLikeness(tx: Tx, id: string, before: string | null, after: string | null): void {
  if (before !== null)
    for (const [place, byte] of bytesOf(before).entries()) REMOVE.run(tx, { place, byte, mediaId: id })
  if (after !== null) for (const [place, byte] of bytesOf(after).entries()) ADD.run(tx, { place, byte, mediaId: id })
}
