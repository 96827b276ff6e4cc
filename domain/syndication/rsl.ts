import type { CrawlerPurpose, SiteSettings } from '#domain/paper/settings.ts'
import { crawlerPurpose } from '#domain/paper/settings.ts'
import { xmlText } from '#domain/syndication/xml-text.ts'
import { absolute } from '#domain/urls/paths.ts'

/** What the vocabulary of RSL 1.0 calls what a crawler reads for. */
const USAGE: Record<CrawlerPurpose, string> = { training: 'ai-train', answers: 'ai-index', 'on-request': 'ai-input' }

type Rights = Pick<SiteSettings, 'name' | 'crawlers' | 'files' | 'usageTerms'>

/** Whether the paper says to machines on what terms they may use it; see `rsl`. */
export const hasLicence = ({ crawlers, files, usageTerms }: Omit<Rights, 'name'>): boolean =>
  files.license.trim() !== '' || usageTerms !== '' || Object.values(crawlers).some((may) => !may)

/** The address of the terms for people, absolute; null where none are told. */
export const termsAddress = ({ usageTerms }: Pick<Rights, 'usageTerms'>, origin: string): string | null =>
  usageTerms === '' ? null : new URL(usageTerms, origin).href

/**
 * The licence for machines (RSL 1.0, https://rslstandard.org/rsl): as somebody wrote it, else as the switches stand. It
 * forbids what is closed and grants nothing: what is open to crawlers may be read, which is not yet a licence.
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
