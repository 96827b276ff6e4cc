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

/**
 * Published policies by their schema.org property, as paths or web addresses: what the settings say, where the paper has no
 * page of its own.
 */
export function policiesOf(site: SiteView): Record<string, string> {
  const { pages, responsibility } = site
  const ethics = documentOf(responsibility, 'ethics')
  const own = pages.map(({ kind, slug }) => [policyOf(kind) ?? '', pagePath(slug)])
  const { '': _, ...all }: Record<string, string | null> = {
    ownershipFundingInfo: placeOf(responsibility, 'owner') ?? placeOf(responsibility, 'funding'),
    masthead: placeOf(responsibility, 'responsible'),
    ethicsPolicy: ethics,
    publishingPrinciples: ethics,
    ...Object.fromEntries(own),
    correctionsPolicy: correctionsPolicyOf(site),
  }
  return Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null))
}
