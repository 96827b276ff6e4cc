import type { PageKind } from '#domain/paper/page-kind.ts'
import { pagePath } from '#domain/urls/paths.ts'

type Public = { slug: string; kind: PageKind; title: string }

/**
 * Change tags of a standing page whose public state changes from `before` to `after` (null: not public). The footer of
 * every page links to it, so `site` is named where its title, address or kind changes; its text is only on its own
 * page.
 */
export function tagsOfPage(id: number, before: Public | null, after: Public | null): string[] {
  const addresses = [before, after].flatMap((one) => (one ? [`address:${pagePath(one.slug)}`] : []))
  const isNamedAlike = before?.slug === after?.slug && before?.title === after?.title && before?.kind === after?.kind
  return [`page:${id}`, 'pages', ...addresses, ...(isNamedAlike ? [] : ['site'])]
}
