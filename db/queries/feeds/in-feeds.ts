import { sql } from 'drizzle-orm'
import { published, sources } from '#db/schema/tables.ts'

/**
 * Condition on `published` left join `sources`: feeds include the story. A story hidden from search is included only if
 * the contract with its source allows it (domain/syndication/policy.ts).
 */
export const inFeeds = sql`(coalesce(${published.sourcePolicy}, ${sources.policy}) is not 'no-index' or ${sources.inFeeds} = 1)`
