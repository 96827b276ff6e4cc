import type { ArticleView } from '#domain/views.ts'

/** Some seven minutes: what is shorter is read in one go. */
const LONG_READ_WORDS = 1_500

/** Whether a story is read as one sits down to read: its headline is light, and its parts are told beforehand. */
export const isLongRead = ({ wordCount, live }: Pick<ArticleView, 'wordCount' | 'live'>): boolean =>
  live === null && wordCount >= LONG_READ_WORDS
