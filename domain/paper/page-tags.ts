import type { PageKind } from '#domain/paper/page-kind.ts'
import { pagePath } from '#domain/urls/paths.ts'

type Public = { slug: string; kind: PageKind; title: string }

/**
 * The change tags of a standing page from how it stood in public to how it stands; null: not at all. Every page of the
 * paper names it in its foot, so `site` is named where its name or address is another; its text is on its own page alone.
 */
export function tagsOfPage(id: number, before: Public | null, after: Public | null): string[] {
  const addresses = [before, after].flatMap((one) => (one ? [`address:${pagePath(one.slug)}`] : []))
  const isNamedAlike = before?.slug === after?.slug && before?.title === after?.title && before?.kind === after?.kind
  return [`page:${id}`, 'pages', ...addresses, ...(isNamedAlike ? [] : ['site'])]
}
