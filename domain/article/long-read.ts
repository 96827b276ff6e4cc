import type { ArticleView } from '#domain/views.ts'

/** About seven minutes: shorter stories are read in one go. */
const LONG_READ_WORDS = 1_500

/** True for a long read, which gets a light headline and a list of its parts at the top. Live stories never are. */
export const isLongRead = ({ wordCount, live }: Pick<ArticleView, 'wordCount' | 'live'>): boolean =>
  live === null && wordCount >= LONG_READ_WORDS
