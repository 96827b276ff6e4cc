import { isWebAddress } from '#domain/document/blocks/href.ts'
import { policyOf } from '#domain/paper/page-kind.ts'
import { type Responsibility, RESPONSIBILITY_PATH } from '#domain/paper/responsibility.ts'
import { pagePath } from '#domain/urls/paths.ts'
import type { SiteView } from '#domain/views.ts'

/**
 * Address of the corrections policy: the paper's own page, otherwise the address from the settings, otherwise what they
 * say of corrections; null without any.
 */
export function correctionsPolicyOf({ pages, correctionsPolicy, responsibility }: SiteView): string | null {
  const page = pages.find(({ kind }) => kind === 'corrections-policy')
  return page ? pagePath(page.slug) : correctionsPolicy || documentOf(responsibility, 'corrections')
}

/** Address of what the settings say of something, on the generated page; null where they say nothing. */
const placeOf = (responsibility: Responsibility, field: keyof Responsibility): string | null =>
  responsibility[field] === '' ? null : `${RESPONSIBILITY_PATH}#${field}`

/** Address of a text of the paper's: the one that the settings give, or the place where it stands in them. */
const documentOf = (responsibility: Responsibility, field: 'ethics' | 'corrections'): string | null =>
  isWebAddress(responsibility[field]) ? responsibility[field] : placeOf(responsibility, field)

/** Policies that follow from the settings, for what the paper has no page of its own. */
function policiesOfSettings({ responsibility }: SiteView): Record<string, string> {
  const ethics = documentOf(responsibility, 'ethics')
  const all = {
    ownershipFundingInfo: placeOf(responsibility, 'owner') ?? placeOf(responsibility, 'funding'),
    masthead: placeOf(responsibility, 'responsible'),
    ethicsPolicy: ethics,
    publishingPrinciples: ethics,
  }
  return Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null))
}

/** Published policies by their schema.org property, as paths or web addresses. */
export function policiesOf(site: SiteView): Record<string, string> {
  const own = site.pages.flatMap(({ kind, slug }) => {
    const name = policyOf(kind)
    return name === null ? [] : [[name, pagePath(slug)] as const]
  })
  const corrections = correctionsPolicyOf(site)
  return {
    ...policiesOfSettings(site),
    ...Object.fromEntries(own),
    ...(corrections === null ? {} : { correctionsPolicy: corrections }),
  }
}
