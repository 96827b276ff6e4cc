import { absolute } from '#domain/urls/paths.ts'

/** Breadcrumbs from the front to a page as structured data; the last one is the page itself. */
export function breadcrumbs(origin: string, way: { name: string; path: string }[]) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ name, path }, n) => ({
      '@type': 'ListItem',
      position: n + 1,
      name,
      item: absolute(origin, path),
    })),
  }
}
