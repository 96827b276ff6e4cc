/**
 * Of `published p left join sources s`: that feeds tell the story. What is not to be found stands in them only where the
 * contract with its source allows it (domain/syndication/policy.ts).
 */
export const IN_FEEDS = `(coalesce(p.source_policy, s.policy) is not 'no-index' or s.in_feeds = 1)`
