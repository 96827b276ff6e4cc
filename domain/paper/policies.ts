import { policyOf } from '#domain/paper/page-kind.ts'
import { pagePath } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'

/**
 * Address of the corrections policy: the paper's own page, otherwise the address from the settings; null without
 * either.
 */
export function correctionsPolicyOf({ pages, correctionsPolicy }: SiteView): string | null {
  const page = pages.find(({ kind }) => kind === 'corrections-policy')
  return page ? pagePath(page.slug) : correctionsPolicy || null
}

/** Published policies by their schema.org property, as paths or web addresses. */
export function policiesOf(site: SiteView): Record<string, string> {
  const own = site.pages.flatMap(({ kind, slug }) => {
    const name = policyOf(kind)
    return name === null ? [] : [[name, pagePath(slug)] as const]
  })
  const corrections = correctionsPolicyOf(site)
  return { ...Object.fromEntries(own), ...(corrections === null ? {} : { correctionsPolicy: corrections }) }
}
