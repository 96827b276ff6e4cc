import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { type LinkInTime, LINKS_IN_TIME, mayStillShare } from '#db/queries/article/open-preview.ts'
import { previewLinks } from '#db/schema/preview-links.ts'

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
  const where = 'articleId' in of ? 'l.article_id = @articleId' : 'l.created_by = @madeBy'
  for (const row of statement<LinkInTime>(tx, `${LINKS_IN_TIME} and ${where}`).all({ now, ...of }))
    if (!mayStillShare(row)) tx.update(previewLinks).set({ endedAt: now }).where(eq(previewLinks.id, row.link)).run()
}
