import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { previewLinks } from '#db/schema/preview-links.ts'

/** Revokes every open link to previews of a story, as when it is withdrawn or deleted. Returns how many. */
export function endPreviewLinks(tx: Tx, articleId: number, now: number): number {
  return tx
    .update(previewLinks)
    .set({ endedAt: now })
    .where(and(eq(previewLinks.articleId, articleId), isNull(previewLinks.endedAt), gt(previewLinks.expiresAt, now)))
    .run().changes
}
