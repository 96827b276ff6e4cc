import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { links, people } from '#db/schema/tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'
import type { LinkView } from '#domain/newsroom-views.ts'

/**
 * The purpose and the person of a one-time link; null if it was used, has expired, or its person is disabled. `now` in
 * ms UTC.
 */
export function inspectLink(db: Readable, input: { token: string }, now: number): LinkView | null {
  const link = db
    .select({
      purpose: links.purpose,
      email: people.email,
      name: people.name,
      disabledAt: people.disabledAt,
    })
    .from(links)
    .leftJoin(people, eq(people.id, links.personId))
    .where(and(eq(links.tokenHash, hashOfToken(input.token)), isNull(links.usedAt), gt(links.expiresAt, now)))
    .get()
  if (!link || link.disabledAt !== null) return null
  if (link.purpose === 'setup' && db.select({ id: people.id }).from(people).limit(1).get()) return null
  return { purpose: link.purpose, email: link.email, name: link.name }
}
