export type PermalinkParts = {
  slug: string
  /** Name of the file without its date and ending. */
  fileName: string
  categories: string[]
  publishedAt: number | null
}

/** Jekyll's patterns that have a name. */
const STYLES: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  weekdate: '/:categories/:year/W:week/:short_day/:title.html',
  none: '/:categories/:title.html',
}

/** Path that a pattern such as `/:year/:month/:title/` makes (UTC); null where a part of it is unknown. */
export function expandPermalink(pattern: string, parts: PermalinkParts): string | null {
  const values = valuesOf(parts)
  let isWhole = true
  const path = (STYLES[pattern] ?? pattern).replace(/:([a-z_]+)/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) isWhole = false
    return encodeURI(value ?? '')
  })
  // An empty part, such as the categories of a story without any, leaves no slash.
  return isWhole && !/\{[{%]/.test(path) ? `/${path}`.replace(/\/{2,}/g, '/') : null
}

function valuesOf({ slug, fileName, categories, publishedAt }: PermalinkParts): Record<string, string> {
  const own = { title: slug || fileName, slug: slug || fileName, filename: fileName, output_ext: '.html' }
  const paths = { categories: categories.join('/'), section: categories[0] ?? '' }
  if (publishedAt === null) return { ...own, ...paths }
  const date = new Date(publishedAt).toISOString()
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-')
  const dayOfYear = Math.floor((publishedAt - Date.UTC(Number(year), 0, 1)) / 86_400_000) + 1
  return {
    ...own,
    ...paths,
    year,
    month,
    day,
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    short_year: year.slice(2),
    y_day: String(dayOfYear).padStart(3, '0'),
    hour: date.slice(11, 13),
    minute: date.slice(14, 16),
    second: date.slice(17, 19),
  }
}
