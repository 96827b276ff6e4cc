import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { linksInTime, mayStillShare } from '#db/queries/article/open-preview.ts'
import { previewLinks } from '#db/schema/tables.ts'

const { articleId, createdBy, expiresAt } = previewLinks
const OF_STORY = prepared({ now: expiresAt, articleId }, (db, { now, articleId: id }) =>
  linksInTime(db, now, eq(articleId, id)),
)
const OF_MAKER = prepared({ now: expiresAt, madeBy: createdBy }, (db, { now, madeBy }) =>
  linksInTime(db, now, eq(createdBy, madeBy)),
)

/** Revokes every open link to previews of a story, as when it is withdrawn or deleted. Returns how many. */
export function endPreviewLinks(tx: Tx, articleId: number, now: number): number {
  return tx
    .update(previewLinks)
    .set({ endedAt: now })
    .where(and(eq(previewLinks.articleId, articleId), isNull(previewLinks.endedAt), gt(previewLinks.expiresAt, now)))
    .run().changes
}

/**
 * Revokes the open links of those who may no longer share the story: all links to one story, or those that one person
 * made. It is for good, so that no list hides a link that could open again.
 */
export function endPreviewLinksWithoutRight(tx: Tx, of: { articleId: number } | { madeBy: string }, now: number): void {
  const rows = 'articleId' in of ? OF_STORY.all(tx, { now, ...of }) : OF_MAKER.all(tx, { now, ...of })
  for (const row of rows)
    if (!mayStillShare(row)) tx.update(previewLinks).set({ endedAt: now }).where(eq(previewLinks.id, row.link)).run()
}
