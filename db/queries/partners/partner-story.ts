import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { publicInScope } from '#db/queries/partners/partner-scope.ts'
import { partnerStories } from '#db/queries/partners/partner-stories.ts'
import { partnerWithdrawals } from '#db/queries/partners/partner-withdrawals.ts'
import { addresses } from '#db/schema/tables.ts'
import type { PartnerScope } from '#domain/partners/is-covered-by-contract.ts'
import type { PartnerStory, PartnerWithdrawal } from '#domain/syndication/ninjs.ts'

/** The story if the contract covers it, a tombstone if it was withdrawn, otherwise null. */
export function partnerStory(db: Readable, scope: PartnerScope, id: number): PartnerStory | PartnerWithdrawal | null {
  const [story] = publicInScope(db, scope, [id])
  if (!story) return partnerWithdrawals(db, scope, [id])[0] ?? null
  return story.isCovered ? (partnerStories(db, [id])[0] ?? null) : null
}

/** The id of the story whose address ends or ended so; 0 if there is none. */
export const storyIdAt = (db: Readable, slug: string): number =>
  db.select().from(addresses).where(eq(addresses.slug, slug)).get()?.articleId ?? 0
