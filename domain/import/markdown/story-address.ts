import { fieldIn, textOf } from '#domain/import/markdown/field-names.ts'
import { expandPermalink, type PermalinkParts } from '#domain/import/markdown/permalink.ts'
import type { Place } from '#domain/import/markdown/place-of.ts'
import type { SiteRules } from '#domain/import/markdown/site-rules.ts'

type Given = {
  fields: Record<string, unknown>
  place: Place
  parts: Omit<PermalinkParts, 'isHugo' | 'fileName' | 'folders'>
  language: string | null
  kind: 'story' | 'page'
  /** Pattern of all stories, from outside; null for none. */
  permalink: string | null
}
/** `path` is null where nothing says the address; `unread` is a pattern that cannot be read. */
export type StoryAddress = { path: string | null; unread: string | null }

/** The address that a file had: by its own fields, else by the rules of its site. It is never made up. */
export function storyAddress(
  { fields, place, parts, language, kind, permalink }: Given,
  rules: SiteRules,
): StoryAddress {
  const own = textOf(fieldIn(fields, 'address'))
  const isHugo = rules.generator === 'hugo' || rules.generator === 'zola'
  const all = { ...parts, fileName: place.slug, folders: place.folders, isHugo }
  if (own === 'false' || fields['permalink'] === false) return { path: null, unread: null }
  if (/^https?:/.test(own)) return { path: own, unread: null }
  if (own === '' && rules.generator === 'zola' && textOf(fields['path']) !== '')
    return { path: `${rules.base}/${textOf(fields['path']).replace(/^\/|\/$/g, '')}/`, unread: null }
  const pattern = own || (kind === 'story' ? permalink : null) || patternOf(place, kind, rules)
  if (pattern === null || pattern === '') return { path: null, unread: null }
  const path = expandPermalink(pattern, all)
  if (path === null) return { path, unread: pattern }
  const inLanguage = own === '' || isHugo ? languageFolder(language, rules) : ''
  return { path: rules.base + inLanguage + (own === '' && isHugo ? lowered(path, rules) : path), unread: null }
}

/** Hugo puts the languages below folders, all but the site's own. */
function languageFolder(
  language: string | null,
  { generator, languages, language: main, isDefaultInFolder }: SiteRules,
): string {
  const isHugo = generator === 'hugo' || generator === 'zola'
  if (!isHugo || languages.length === 0 || language === null || (language === main && !isDefaultInFolder)) return ''
  return `/${language.toLowerCase()}`
}

function lowered(path: string, { isUgly }: SiteRules): string {
  const plain = path.toLowerCase().replaceAll('%20', '-')
  return isUgly ? plain.replace(/(?<=[^/])\/$/, '.html') : plain.replace(/(?<=\/[^/.]+)$/, '/')
}

function patternOf(place: Place, kind: 'story' | 'page', rules: SiteRules): string | null {
  const below = place.folders.map((one) => `${one}/`).join('')
  const whole = place.isIndex && place.folders.length === 0 && place.slug === 'index' ? '/' : null
  switch (rules.generator) {
    case 'jekyll':
      return place.collection === null ? jekyllPage(below, place, rules) : collectionPattern(place.collection, rules)
    case 'hugo':
    case 'zola':
      return (
        whole ??
        (kind === 'story' ? rules.permalinks[place.folders[0] ?? ''] : undefined) ??
        `/${below}:slugorfilename/`
      )
    case 'eleventy':
      return whole ?? `/${below}${place.slug}/`
    case 'astro':
      return place.root === '' ? null : (whole ?? `/${below}:slugorfilename/`)
    default:
      return place.root === 'src/content' ? `/${below}:slugorfilename/` : null
  }
}

const collectionPattern = (collection: string, { permalinks }: SiteRules): string | null =>
  permalinks[collection] ?? (/^(?:posts|drafts)$/.test(collection) ? (permalinks[''] ?? null) : null)

function jekyllPage(below: string, { slug, isIndex }: Place, { permalinks }: SiteRules): string {
  if (isIndex) return slug === 'index' ? `/${below}` : `/${below}${slug}/`
  return (permalinks[''] ?? '').endsWith('/') || permalinks[''] === 'pretty'
    ? `/${below}${slug}/`
    : `/${below}${slug}.html`
}
