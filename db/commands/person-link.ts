import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/open.ts'
import { type LinkPurpose, links } from '#db/schema/people.ts'
import { newToken } from '#db/token.ts'

const HOUR_MS = 3_600_000
const LIFE_MS: Record<LinkPurpose, number> = { setup: 72 * HOUR_MS, invitation: 72 * HOUR_MS, reset: HOUR_MS }

type Input = { purpose: LinkPurpose; personId: string | null; by: string | null; now: number }

/** Makes the one link that a person (or the first run) has; earlier unused ones end. Answers the token, once. */
export function personLink(tx: Tx, { purpose, personId, by, now }: Input): string {
  tx.delete(links)
    .where(and(personId === null ? isNull(links.personId) : eq(links.personId, personId), isNull(links.usedAt)))
    .run()
  const { token, tokenHash } = newToken()
  tx.insert(links)
    .values({ tokenHash, purpose, personId, createdAt: now, createdBy: by, expiresAt: now + LIFE_MS[purpose] })
    .run()
  return token
}
