import type { SectionRef, SiteView } from '#domain/views.ts'

/** All sections in the order of the navigation, each followed by its sub-sections. */
export const everySection = ({ sections, subSections }: Pick<SiteView, 'sections' | 'subSections'>): SectionRef[] =>
  sections.flatMap((section) => [section, ...subSections.filter(({ parent }) => parent === section.slug)])
