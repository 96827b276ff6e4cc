import { sql } from 'drizzle-orm'
import { published } from '#db/schema/newsroom-tables.ts'
import { sources } from '#db/schema/sources.ts'

/**
 * Condition on `published` left join `sources`: feeds include the story. A story hidden from search is included only if
 * the contract with its source allows it (domain/syndication/policy.ts).
 */
export const inFeeds = sql`(coalesce(${published.sourcePolicy}, ${sources.policy}) is not 'no-index' or ${sources.inFeeds} = 1)`
