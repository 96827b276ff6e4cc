import { wholeHref } from '#domain/document/href.ts'
import { policiesOf } from '#domain/paper/policies.ts'
import { shareImage } from '#domain/seo/image.ts'
import { absolute } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'

/** The paper itself, as structured data names it. */
export const publisherId = (origin: string) => `${absolute(origin, '/')}#paper`

/** On a story, whose first packets count: what a search result shows of the paper. The rest is told under the same id. */
export function publisherInShort({ name, logo }: SiteView, origin: string) {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(origin),
    name,
    url: absolute(origin, '/'),
    ...(logo === null ? {} : { logo: { '@type': 'ImageObject', ...shareImage(logo, origin) } }),
  }
}

/** With where else it is, and each of its policies that can be read (the Trust Project's terms). */
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

/** Several nodes as one graph. */
export const graphOf = (...nodes: object[]) => ({ '@context': 'https://schema.org', '@graph': nodes })
