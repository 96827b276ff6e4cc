import { and, count, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { storyFor } from '#db/commands/article/steps/story-for.ts'
import { commandOn } from '#db/commands/shared/command-on.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { previewLinks } from '#db/schema/tables.ts'
import { newToken } from '#db/secrets/token.ts'
import { MAX_PREVIEW_LINKS } from '#domain/article/links/preview-link.ts'
import { ok, refuse } from '#domain/result.ts'
import { sharedPreviewPath } from '#domain/urls/shared-preview.ts'

const DAY_MS = 86_400_000
/** Rows of links that are over are kept this long beside their entries in the audit log. */
const KEPT_MS = 90 * DAY_MS

type NewPreviewLink = { id: number; path: string; expiresAt: number }

/**
 * Makes a link that shows a story's working copy to anybody who has it, for `days` days (1 to 90), and returns its path,
 * this once: only a hash of the token is stored. Refused: `not-found`, `not-allowed`, `not-possible` for a withdrawn
 * story, `too-many-links`.
 */
export const makePreviewLink = commandOn(
  storyFor('article.share'),
  (tx, article, { id: articleId, days }: { id: number; days: number }, { actor, now }) => {
    if (article.status === 'withdrawn') return refuse('not-possible')
    forgetOldLinks(tx, now - KEPT_MS)
    if (openLinks(tx, articleId, now) >= MAX_PREVIEW_LINKS) return refuse('too-many-links')
    const { token, tokenHash } = newToken()
    const hint = token.slice(-4)
    const expiresAt = now + days * DAY_MS
    const link = { articleId, tokenHash, hint, createdAt: now, createdBy: actor.id, expiresAt }
    const { id } = tx.insert(previewLinks).values(link).returning({ id: previewLinks.id }).get()
    const details = { link: id, hint, expiresAt }
    record(tx, { what: 'article.preview-link-made', actor, now, articleId, details })
    return ok<NewPreviewLink>({ id, path: sharedPreviewPath(token), expiresAt })
  },
)

function openLinks(tx: Tx, articleId: number, now: number): number {
  const { articleId: of, endedAt, expiresAt } = previewLinks
  const isOpen = and(eq(of, articleId), isNull(endedAt), gt(expiresAt, now))
  return tx.select({ n: count() }).from(previewLinks).where(isOpen).get()?.n ?? 0
}

/** Forgets those of every story: most get no second link. */
function forgetOldLinks(tx: Tx, before: number): void {
  const isOver = or(lte(previewLinks.endedAt, before), lte(previewLinks.expiresAt, before))
  tx.delete(previewLinks).where(isOver).run()
}
