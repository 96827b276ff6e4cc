import type { TeaserView } from '#domain/views.ts'

/**
 * The words above a headline: the story's own kicker; for an opinion its writer; else its section, unless the list is
 * that section's and would only repeat itself. A writer's own list does not name its writer again either.
 */
export function teaserKicker(story: TeaserView, inSection?: string, byAuthor?: string): string {
  const host = story.authors.find(({ slug }) => slug === byAuthor)
  if (story.kicker !== '' && story.kicker !== host?.name) return story.kicker
  if (story.section?.voice === 'opinion' && story.authors[0] && !host) return story.authors[0].name
  return story.section && story.section.slug !== inSection ? story.section.name : ''
}
