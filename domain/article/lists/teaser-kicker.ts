import type { TeaserView } from '#domain/views.ts'

/** The list that contains the story: of a section with these sub-sections, or of an author (all by slug). */
export type InList = { inSection?: string | undefined; subSections?: readonly string[]; byAuthor?: string | undefined }

/**
 * Returns the kicker above a headline: the story's own; for an opinion its writer; otherwise its section. A section's
 * list shows only the names of its sub-sections: its own name would repeat the heading, and the name of another,
 * primary section would contradict it. An author's list does not repeat the author either.
 */
export function teaserKicker(story: TeaserView, { inSection, subSections = [], byAuthor }: InList = {}): string {
  const host = story.authors.find(({ slug }) => slug === byAuthor)
  if (story.kicker !== '' && story.kicker !== host?.name) return story.kicker
  if (story.section?.voice === 'opinion' && story.authors[0] && !host) return story.authors[0].name
  const { section } = story
  return section && (inSection === undefined || subSections.includes(section.slug)) ? section.name : ''
}
