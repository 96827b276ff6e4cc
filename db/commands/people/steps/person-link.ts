import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { type LinkPurpose, links } from '#db/schema/tables.ts'
import { newToken } from '#db/secrets/token.ts'

const HOUR_MS = 3_600_000
const LIFE_MS: Record<LinkPurpose, number> = { setup: 72 * HOUR_MS, invitation: 72 * HOUR_MS, reset: HOUR_MS }

type Input = { purpose: LinkPurpose; personId: string | null; by: string | null; now: number }

/**
 * Makes the only valid link of a person (or of the first run); earlier unused ones are deleted. Returns the token, this
 * once, and its expiry (ms UTC).
 */
export function personLink(tx: Tx, { purpose, personId, by, now }: Input): { token: string; until: number } {
  const isTheirs = personId === null ? isNull(links.personId) : eq(links.personId, personId)
  tx.delete(links)
    .where(and(isTheirs, isNull(links.usedAt)))
    .run()
  const { token, tokenHash } = newToken()
  const until = now + LIFE_MS[purpose]
  tx.insert(links).values({ tokenHash, purpose, personId, createdAt: now, createdBy: by, expiresAt: until }).run()
  return { token, until }
}
