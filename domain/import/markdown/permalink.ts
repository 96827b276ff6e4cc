import { slugify } from '#domain/urls/slug.ts'

export type PermalinkParts = {
  slug: string
  /** Name of the file without its date and ending. */
  fileName: string
  title: string
  categories: string[]
  /** Folders of the file below those of the site itself. */
  folders: string[]
  /** When it was published, by the clock of its own zone, in ms as if that were UTC. */
  wallTime: number | null
  /** Hugo makes `:title` and `:slug` of the headline, the others of the name of the file. */
  isHugo: boolean
}

/** Jekyll's patterns that have a name. */
const STYLES: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  weekdate: '/:categories/:year/W:week/:short_day/:title.html',
  none: '/:categories/:title.html',
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October']
const monthName = (month: number): string => [...MONTHS, 'November', 'December'][month - 1] ?? ''

/** Path that a pattern such as `/:year/:month/:title/` makes; null where a part of it is unknown. */
export function expandPermalink(pattern: string, parts: PermalinkParts): string | null {
  const values = valuesOf(parts)
  let isWhole = true
  const known = (value: string | undefined): string => {
    if (value === undefined) isWhole = false
    return encodeURI(value ?? '')
  }
  const path = (STYLES[pattern] ?? pattern)
    .replace(/\{\{-?\s*([^{}]+?)\s*-?\}\}/g, (_, expression: string) =>
      known(expressionValue(expression, parts, values)),
    )
    .replace(/:([a-z_]+)/g, (_, name: string) => known(values[name]))
    .replace(/\/index\.html$/, '/')
  // An empty part, such as the categories of a story without any, leaves no slash.
  return isWhole && !/\{[{%]|\$\{/.test(path) ? `/${path}`.replace(/\/{2,}/g, '/') : null
}

/** An expression of Eleventy: `page.fileSlug`, `title | slugify`, `page.date | date: "%Y/%m/%d"`. */
function expressionValue(
  expression: string,
  parts: PermalinkParts,
  values: Record<string, string>,
): string | undefined {
  const [name = '', filter = ''] = expression.split('|').map((one) => one.trim())
  const format = /^date(?:ToFormat)?[:(]\s*["']([^"']+)["']/.exec(filter)?.[1]
  if (/^(?:page\.)?date$/.test(name) && format !== undefined && 'year' in values) {
    const letters: Record<string, string> = { Y: 'year', m: 'month', d: 'day', yyyy: 'year', MM: 'month', dd: 'day' }
    return format.replace(/%([Ymd])|yyyy|MM|dd/g, (one, letter?: string) => values[letters[letter ?? one] ?? ''] ?? '')
  }
  if (/^(?:page\.)?date$/.test(name) && /datepath$/i.test(filter) && 'year' in values)
    return `${values['year']}/${values['month']}/${values['day']}`
  if (name === 'page.fileSlug') return parts.fileName
  if (name === 'page.filePathStem') return `/${[...parts.folders, parts.fileName].join('/')}`
  if (name === 'slug' && parts.slug !== '') return parts.slug
  return name === 'title' && parts.title !== '' ? slugify(parts.title) : undefined
}

function valuesOf(parts: PermalinkParts): Record<string, string> {
  const { slug, fileName, title, categories, folders, wallTime, isHugo } = parts
  const named = slug || (isHugo && title !== '' ? slugify(title) : fileName)
  const lower = categories.map((one) => one.toLowerCase())
  const own = {
    title: isHugo && title !== '' ? slugify(title) : named,
    slug: named,
    name: fileName,
    filename: fileName,
    basename: fileName,
    contentbasename: fileName,
    slugorfilename: slug || fileName,
    slugorcontentbasename: slug || fileName,
    path: [...folders.slice(1), fileName].join('/'),
    collection: folders[0] ?? '',
    output_ext: '.html',
    categories: lower.join('/'),
    slugified_categories: lower.map((one) => slugify(one)).join('/'),
    category: lower[0] ?? '',
    section: folders[0] ?? lower[0] ?? '',
    sections: folders.join('/'),
  }
  if (wallTime === null) return own
  const date = new Date(wallTime).toISOString()
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-')
  const dayOfYear = Math.floor((wallTime - Date.UTC(Number(year), 0, 1)) / 86_400_000) + 1
  const name = monthName(Number(month))
  return {
    ...own,
    year,
    month,
    day,
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    short_year: year.slice(2),
    short_month: name.slice(0, 3),
    long_month: name,
    monthname: name,
    y_day: String(dayOfYear).padStart(3, '0'),
    yearday: String(dayOfYear),
    hour: date.slice(11, 13),
    minute: date.slice(14, 16),
    second: date.slice(17, 19),
  }
}
