import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { people, previewLinks } from '#db/schema/tables.ts'
import type { PreviewLinkView } from '#domain/article/links/preview-link.ts'

/** The open links to previews of a story at `now` (ms UTC), newest first. The caller checks permission. */
export function previewLinksOf(db: Readable, { id: articleId }: { id: number }, now: number): PreviewLinkView[] {
  const { id, hint, createdAt, createdBy, expiresAt, uses, lastUsedAt, endedAt } = previewLinks
  return db
    .select({ id, hint, createdAt, createdBy, name: people.name, expiresAt, uses, lastUsedAt })
    .from(previewLinks)
    .leftJoin(people, eq(people.id, createdBy))
    .where(and(eq(previewLinks.articleId, articleId), isNull(endedAt), gt(expiresAt, now)))
    .orderBy(desc(id))
    .all()
    .map(({ createdBy: by, name, ...link }) => ({
      ...link,
      createdBy: by === null || name === null ? null : { id: by, name },
    }))
}
