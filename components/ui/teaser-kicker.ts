import type { TeaserView } from '#domain/views.ts'

/** The list that a story stands in: of a section with these sub-sections, or of an author (all by slug). */
export type InList = { inSection?: string | undefined; subSections?: readonly string[]; byAuthor?: string | undefined }

/**
 * The words above a headline: the story's own kicker; for an opinion its writer; else its section. A section's list
 * names only its sub-sections: its own name would repeat the heading, and the name of another section, which is primary
 * to the story, would contradict it. A writer's own list does not name its writer again either.
 */
export function teaserKicker(story: TeaserView, { inSection, subSections = [], byAuthor }: InList = {}): string {
  const host = story.authors.find(({ slug }) => slug === byAuthor)
  if (story.kicker !== '' && story.kicker !== host?.name) return story.kicker
  if (story.section?.voice === 'opinion' && story.authors[0] && !host) return story.authors[0].name
  const { section } = story
  return section && (inSection === undefined || subSections.includes(section.slug)) ? section.name : ''
}
