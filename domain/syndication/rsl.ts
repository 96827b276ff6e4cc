import type { CrawlerPurpose, SiteSettings } from '#domain/paper/settings.ts'
import { crawlerPurpose } from '#domain/paper/settings.ts'
import { xmlText } from '#domain/syndication/xml-text.ts'
import { absolute } from '#domain/urls/paths.ts'

/** Usage names of RSL 1.0 for the purposes of crawlers. */
const USAGE: Record<CrawlerPurpose, string> = { training: 'ai-train', answers: 'ai-index', 'on-request': 'ai-input' }

type Rights = Pick<SiteSettings, 'name' | 'crawlers' | 'files' | 'usageTerms'>

/** Whether the paper states terms for machines; see `rsl`. */
export const hasLicence = ({ crawlers, files, usageTerms }: Omit<Rights, 'name'>): boolean =>
  files.license.trim() !== '' || usageTerms !== '' || Object.values(crawlers).some((may) => !may)

/** Absolute address of the terms for people; null where there are none. */
export const termsAddress = ({ usageTerms }: Pick<Rights, 'usageTerms'>, origin: string): string | null =>
  usageTerms === '' ? null : new URL(usageTerms, origin).href

/**
 * Licence for machines (RSL 1.0, https://rslstandard.org/rsl): the paper's own text, otherwise generated from the
 * switches. It prohibits closed purposes and grants nothing: that crawlers may read open content is not yet a licence.
 */
export function rsl(rights: Rights, origin: string): string {
  const own = rights.files.license.trim()
  if (own !== '') return `${own}\n`
  const closed = crawlerPurpose.options.filter((purpose) => !rights.crawlers[purpose]).map((purpose) => USAGE[purpose])
  const terms = termsAddress(rights, origin)
  const lines = [
    ...(closed.length === 0
      ? []
      : ['<license>', `<prohibits type="usage">${closed.join(' ')}</prohibits>`, '</license>']),
    `<copyright type="organization" contactUrl="${xmlText(absolute(origin, '/'))}">${xmlText(rights.name)}</copyright>`,
    ...(terms === null ? [] : [`<terms>${xmlText(terms)}</terms>`]),
  ]
  return `<?xml version="1.0" encoding="utf-8"?>\n<rsl xmlns="https://rslstandard.org/rsl">\n<content url="/">\n${lines.join('\n')}\n</content>\n</rsl>\n`
}
