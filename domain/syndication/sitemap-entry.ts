/** A page in a sitemap: its path and the time of its last significant change (ms, UTC); none where it is not known. */
export type SitemapEntry = { path: string; modifiedAt: number | null /** Pictures as paths. */; pictures: string[] }

/** A monthly shard in the index. `month` is `YYYY-MM` in UTC; `modifiedAt` the newest of its entries. */
export type SitemapMonth = { month: string; modifiedAt: number }

/** A story of the last two days. */
export type NewsEntry = { path: string; headline: string; language: string; publishedAt: number }
