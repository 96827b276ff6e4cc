import type { SectionRef, SiteView } from '#domain/views.ts'

/** The sections in the order of the navigation, each with those below it right after it. */
export const everySection = ({ sections, subSections }: Pick<SiteView, 'sections' | 'subSections'>): SectionRef[] =>
  sections.flatMap((section) => [section, ...subSections.filter(({ parent }) => parent === section.slug)])
