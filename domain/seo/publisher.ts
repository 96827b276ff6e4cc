import { absolute } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'

/** The paper itself, as structured data names it. */
export const publisherId = (origin: string) => `${absolute(origin, '/')}#paper`

export function publisher(site: SiteView, origin: string) {
  return { '@type': 'NewsMediaOrganization', '@id': publisherId(origin), name: site.name, url: absolute(origin, '/') }
}

/** Several nodes as one graph. */
export const graphOf = (...nodes: object[]) => ({ '@context': 'https://schema.org', '@graph': nodes })
