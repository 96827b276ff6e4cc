import { policyOf } from '#domain/paper/page-kind.ts'
import { pagePath } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'

/** Where the paper says how it puts mistakes right: its own page, else the address that was set; null where nowhere. */
export function correctionsPolicyOf({ pages, correctionsPolicy }: SiteView): string | null {
  const page = pages.find(({ kind }) => kind === 'corrections-policy')
  return page ? pagePath(page.slug) : correctionsPolicy || null
}

/** The policies that can be read, by the name that schema.org has for each, as paths or web addresses. */
export function policiesOf(site: SiteView): Record<string, string> {
  const own = site.pages.flatMap(({ kind, slug }) => {
    const name = policyOf(kind)
    return name === null ? [] : [[name, pagePath(slug)] as const]
  })
  const corrections = correctionsPolicyOf(site)
  return { ...Object.fromEntries(own), ...(corrections === null ? {} : { correctionsPolicy: corrections }) }
}
