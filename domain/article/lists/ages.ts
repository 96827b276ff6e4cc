/** Time that a story stays in the news sitemap, and age from which it shows its age. Milliseconds after publication. */
export const IN_NEWS_MS = 2 * 86_400_000
export const OLD_AFTER_MS = 365 * 86_400_000
