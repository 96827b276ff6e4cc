import { isLongRead } from '#domain/article/fields/long-read.ts'
import type { ArticleView } from '#domain/views.ts'

/**
 * Place of a story's head on a desktop: beside its lead picture, which is wide or upright, or above it; of a long read,
 * above (`across`) or below (`under`) a picture as wide as the page; alone without a picture.
 */
export type StoryOpening = 'beside' | 'upright' | 'above' | 'across' | 'under' | 'none'

/** Width by height of a picture on eight of twelve columns; what is higher gets six. */
const LEAST_RATIO = 1.25
/** Width by height from which a picture leaves room for the head below it on the first screen. */
const PANORAMA = 2
/** Letters that end with the picture on the four columns beside it. */
const MOST_IN_HEADLINE = 90
const MOST_IN_STANDFIRST = 240

type Story = Pick<ArticleView, 'picture' | 'headline' | 'standfirst' | 'wordCount' | 'live' | 'longRead'>

/** Opening of a story by the shape of its lead picture and the length of its headline and standfirst. */
export function storyOpening(story: Story): StoryOpening {
  const { picture, headline, standfirst } = story
  if (!picture) return 'none'
  const ratio = picture.width / picture.height
  if (ratio < LEAST_RATIO) return 'upright'
  if (isLongRead(story)) return ratio >= PANORAMA ? 'under' : 'across'
  return headline.length <= MOST_IN_HEADLINE && standfirst.length <= MOST_IN_STANDFIRST ? 'beside' : 'above'
}
