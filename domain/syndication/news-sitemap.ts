import type { NewsEntry } from '#domain/syndication/sitemap-entry.ts'
import { rfc3339, xmlText } from '#domain/syndication/xml-text.ts'
import { absolute } from '#domain/urls/paths.ts'

const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'

/** Sitemap for Google News with the stories of the last two days, at most NEWS_URLS; an empty one is allowed. */
export function newsSitemap(entries: NewsEntry[], paper: { name: string; origin: string }): string {
  // Uses the name that readers see, without a trailing part in brackets.
  const name = xmlText(paper.name.replace(/\s*\([^)]*\)\s*$/, '') || paper.name)
  const rows = entries.map(({ path, headline, language, publishedAt }) => {
    const publication = `<news:publication><news:name>${name}</news:name><news:language>${newsLanguage(language)}</news:language></news:publication>`
    const date = `<news:publication_date>${rfc3339(publishedAt)}</news:publication_date>`
    const news = `<news:news>${publication}${date}<news:title>${xmlText(headline)}</news:title></news:news>`
    return `<url><loc>${xmlText(absolute(paper.origin, path))}</loc>${news}</url>\n`
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="${SITEMAPS}" xmlns:news="${NEWS}">\n${rows.join('')}</urlset>\n`
}

/** ISO 639 code without a region, except for the two written forms of Chinese. */
function newsLanguage(language: string): string {
  const lower = language.toLowerCase()
  if (/^zh-(tw|hk|hant)/.test(lower)) return 'zh-tw'
  if (lower.startsWith('zh')) return 'zh-cn'
  return xmlText(lower.split('-')[0] ?? lower)
}
