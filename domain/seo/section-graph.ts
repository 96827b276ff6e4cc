import type { GraphContext } from '#domain/seo/graph-context.ts'
import { listGraph } from '#domain/seo/list-graph.ts'
import { pagedPath, sectionPath } from '#domain/urls/paths.ts'
import type { ListView, SectionView } from '#domain/views.ts'

/** Structured data of a section's page, with its breadcrumbs. */
export function sectionGraph({ section, list }: { section: SectionView; list: ListView }, around: GraphContext) {
  const { name, slug, strapline, parent } = section
  const way = parent ? [{ name: parent.name, path: sectionPath(parent.slug) }] : []
  const path = pagedPath(sectionPath(slug), list.page)
  return listGraph({ path, name, description: strapline, way, stories: list.items }, around)
}
