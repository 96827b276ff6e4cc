import { FIRST_LINES } from '#domain/document/text/first-lines.ts'
import type { TeaserView } from '#domain/views.ts'
import { openingOf } from '#domain/words/opening-of.ts'

/** Letters and digits by which the beginnings of two texts are compared. */
const COMPARED = 40

type Teaser = Pick<TeaserView, 'headline' | 'fullHeadline' | 'standfirst' | 'live' | 'firstLines'>

/**
 * The whole sentences of a story's stored first lines. Empty for a live story, whose text begins with what was known at
 * first, and where they would repeat its headline or standfirst.
 */
export function teaserLines({ headline, fullHeadline, standfirst, live, firstLines }: Teaser): string {
  if (live !== null) return ''
  const lines = withoutCutSentence(firstLines)
  const beginnings = [comparable(lines), comparable(openingOf(lines, 1))]
  const visible = [headline, fullHeadline, standfirst].map(comparable).filter((text) => text !== '')
  return visible.some((text) => beginnings.includes(text)) ? '' : lines
}

function withoutCutSentence(lines: string): string {
  // Each letter has one or two UTF-16 units.
  if (lines.length < FIRST_LINES || Array.from(lines).length < FIRST_LINES) return lines
  const whole = openingOf(lines, lines.length - 1)
  return whole === lines ? '' : whole
}

const comparable = (text: string): string =>
  text
    .slice(0, 4 * COMPARED)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, COMPARED)
