import type { ArticleView } from '#domain/views.ts'

/**
 * Place of a story's head on a desktop: beside its lead picture, which is wide or upright, above it, or alone.
 */
export type StoryOpening = 'beside' | 'upright' | 'above' | 'none'

/** Width by height of a picture on eight of twelve columns; what is higher gets six. */
const LEAST_RATIO = 1.25
/** Letters that end with the picture on the four columns beside it. */
const MOST_IN_HEADLINE = 90
const MOST_IN_STANDFIRST = 240

/** Opening of a story by the shape of its lead picture and the length of its headline and standfirst. */
export function storyOpening({
  picture,
  headline,
  standfirst,
}: Pick<ArticleView, 'picture' | 'headline' | 'standfirst'>): StoryOpening {
  if (!picture) return 'none'
  if (picture.width / picture.height < LEAST_RATIO) return 'upright'
  return headline.length <= MOST_IN_HEADLINE && standfirst.length <= MOST_IN_STANDFIRST ? 'beside' : 'above'
}
