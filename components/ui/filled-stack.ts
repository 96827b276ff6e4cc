import { BETWEEN, COLUMN, type HeadlineSize, storyHeight } from '#domain/article/column-height.ts'
import type { TeaserView } from '#domain/views.ts'
import { toldStandfirst } from '#domain/words/opening-of.ts'

export type Placed = { story: TeaserView; size: HeadlineSize; room: number; hasStandfirst: boolean }

/** Characters of standfirst, and of those in a stack that is still too short. */
const [ROOM, MOST] = [130, 280]
const ENOUGH = 50
/** Letters of a headline that is set a step larger. */
const BRIEF = 20
const larger = (size: HeadlineSize) => Math.min(4, size + 1) as HeadlineSize

/** Height of a story of a stack in px, with the rule above it. */
export function placedHeight({ story, size, room, hasStandfirst }: Placed, width: number = COLUMN): number {
  const told = hasStandfirst ? toldStandfirst(story.standfirst, room) : ''
  const hasKicker = story.kicker !== '' || story.live === 'open'
  return (
    BETWEEN +
    storyHeight({ headline: story.headline.length, size, standfirst: told.length, hasKicker, hasMeta: false }, width)
  )
}

export const stackHeight = (stack: Placed[], width?: number): number =>
  stack.reduce((sum, one) => sum + placedHeight(one, width), 0)

/** Headlines alone, the first larger. */
export const bareStack = (stories: TeaserView[], first: HeadlineSize, others: HeadlineSize): Placed[] =>
  stories.map((story, n) => {
    const size = n === 0 ? first : others
    return { story, size: story.headline.length <= BRIEF ? larger(size) : size, room: ROOM, hasStandfirst: false }
  })

/** Adds standfirsts to a stack, from the first on, until it is about as tall as `height` (px). */
export function filledStack(stack: Placed[], height: number, width?: number): Placed[] {
  let filled = stack
  for (const room of [ROOM, MOST]) {
    for (const [n, one] of stack.entries()) {
      if (stackHeight(filled, width) >= height - ENOUGH) return filled
      const told: Placed = { ...one, room, hasStandfirst: true }
      const next = filled.map((each, at) => (at === n ? told : each))
      if (stackHeight(next, width) <= height + ENOUGH) filled = next
    }
  }
  return filled
}
