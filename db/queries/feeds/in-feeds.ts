/**
 * Condition on `published p left join sources s`: feeds include the story. A story hidden from search is included only
 * if the contract with its source allows it (domain/syndication/policy.ts).
 */
export const IN_FEEDS = `(coalesce(p.source_policy, s.policy) is not 'no-index' or s.in_feeds = 1)`
