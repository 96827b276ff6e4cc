/** How long a story stands in the news sitemap, and when it begins to say its age. Milliseconds after publication. */
export const IN_NEWS_MS = 2 * 86_400_000
export const OLD_AFTER_MS = 365 * 86_400_000
