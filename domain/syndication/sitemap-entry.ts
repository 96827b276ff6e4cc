/** A page in a sitemap: its path and the time of its last significant change (ms UTC); null where it is not known. */
export type SitemapEntry = { path: string; modifiedAt: number | null /** Pictures as paths. */; pictures: string[] }

/** A shard of the sitemap: the stories of a month (`YYYY-MM`, UTC), or every page of a kind. The first part is 1. */
export type SitemapShard = { of: string; part: number }

/** A shard with entries, and the newest significant change among them (ms UTC); null where that is not known. */
export type SitemapPart = SitemapShard & { modifiedAt: number | null }

/** A story of the last two days. */
export type NewsEntry = { path: string; headline: string; language: string; publishedAt: number }
