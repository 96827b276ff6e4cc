import type { TeaserView } from '#domain/views.ts'

/**
 * The words above a headline: the story's own kicker; for an opinion its writer; else its section, unless the list is
 * that section's and would only repeat itself.
 */
export function teaserKicker(story: TeaserView, inSection?: string): string {
  if (story.kicker !== '') return story.kicker
  if (story.section?.voice === 'opinion' && story.authors[0]) return story.authors[0].name
  return story.section && story.section.slug !== inSection ? story.section.name : ''
}
