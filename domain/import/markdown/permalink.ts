import { dateParts } from '#domain/import/markdown/date-parts.ts'
import { templateValue } from '#domain/import/markdown/template-values.ts'
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

/** Path that a pattern such as `/:year/:month/:title/` makes; null where a part of it is unknown. */
export function expandPermalink(pattern: string, parts: PermalinkParts): string | null {
  const values = valuesOf(parts)
  const { slug, title, fileName, folders, wallTime } = parts
  const date = wallTime === null ? null : new Date(wallTime).toISOString()
  const filePathStem = `/${[...folders, fileName].join('/')}`
  const ofPage: Record<string, string | null> = {
    date,
    filePathStem,
    fileSlug: fileName,
    title: title && slugify(title),
    slug,
  }
  const site = { base: '', url: '', variable: (name: string) => ofPage[name.replace(/^page\./, '')] || null }
  let isWhole = true
  const known = (value: string | null | undefined): string => {
    isWhole &&= typeof value === 'string'
    return encodeURI(value ?? '')
  }
  const path = (STYLES[pattern] ?? pattern)
    .replace(/\{\{-?\s*([^{}]+?)\s*-?\}\}/g, (_, expression: string) => known(templateValue(expression, site)))
    .replace(/:([a-z_]+)/g, (_, name: string) => known(values[name]))
    .replace(/\/index\.html$/, '/')
  // An empty part, such as the categories of a story without any, leaves no slash.
  return isWhole && !/\{[{%]|\$\{/.test(path) ? `/${path}`.replace(/\/{2,}/g, '/') : null
}

function valuesOf(parts: PermalinkParts): Record<string, string> {
  const { slug, fileName, title, categories, folders, wallTime, isHugo } = parts
  const ofTitle = isHugo && title !== '' ? slugify(title) : ''
  const named = slug || ofTitle || fileName
  const lower = categories.map((one) => one.toLowerCase())
  const [section = lower[0] ?? '', ...below] = folders
  return Object.assign(
    wallTime === null ? {} : dateParts(wallTime),
    { title: ofTitle || named, slug: named, slugorfilename: slug || fileName, slugorcontentbasename: slug || fileName },
    { name: fileName, filename: fileName, basename: fileName, contentbasename: fileName, output_ext: '.html' },
    { path: [...below, fileName].join('/'), collection: folders[0] ?? '', section, sections: folders.join('/') },
    {
      categories: lower.join('/'),
      category: lower[0] ?? '',
      slugified_categories: lower.map((one) => slugify(one)).join('/'),
    },
  )
}
