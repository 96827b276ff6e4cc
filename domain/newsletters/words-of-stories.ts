import { cutText } from '#domain/text/cut-text.ts'

type Story = { headline: string; standfirst: string }

/**
 * Subject and preheader of an edition that a rule made: the first headline, and those of the others, or the standfirst of
 * the only one. Null without a story.
 */
export function wordsOfStories([first, ...others]: readonly Story[]): { subject: string; preheader: string } | null {
  if (!first) return null
  const further = others.length === 0 ? first.standfirst : others.map(({ headline }) => headline).join(' · ')
  return { subject: cutText(first.headline, 149), preheader: cutText(further, 249) }
}
