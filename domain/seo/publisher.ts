import { wholeHref } from '#domain/document/blocks/href.ts'
import { policiesOf } from '#domain/paper/policies.ts'
import { shareImage } from '#domain/seo/image.ts'
import { absolute } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'

/** Id of the paper in structured data. */
export const publisherId = (origin: string) => `${absolute(origin, '/')}#paper`

/**
 * Short form of the paper for stories, whose first packets count: only what a search result shows. The full form has
 * the same id.
 */
export function publisherInShort({ name, logo }: SiteView, origin: string) {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(origin),
    name,
    url: absolute(origin, '/'),
    ...(logo === null ? {} : { logo: { '@type': 'ImageObject', ...shareImage(logo, origin) } }),
  }
}

/** The paper with its profiles elsewhere and its published policies (the Trust Project's terms). */
export function publisher(site: SiteView, origin: string) {
  const { sameAs, foundedOn } = site
  const policies = Object.entries(policiesOf(site)).map(([term, href]) => [
    term,
    href.startsWith('/') ? absolute(origin, href) : href,
  ])
  return {
    ...publisherInShort(site, origin),
    ...(sameAs.length === 0 ? {} : { sameAs: sameAs.map(wholeHref) }),
    ...(foundedOn === '' ? {} : { foundingDate: foundedOn }),
    ...(Object.fromEntries(policies) as Record<string, string>),
  }
}

/** Combines several nodes into one graph. */
export const graphOf = (...nodes: object[]) => ({ '@context': 'https://schema.org', '@graph': nodes })
