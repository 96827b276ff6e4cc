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
  const isHugo = rules.generator === 'hugo' || rules.generator === 'zola'
  const zola = rules.generator === 'zola' ? textOf(fields['path']).replace(/^\/|\/$/g, '') : ''
  const own = textOf(fieldIn(fields, 'address')) || (zola && `/${zola}/`)
  if (own === 'false' || fields['permalink'] === false) return { path: null, unread: null }
  if (/^https?:/.test(own)) return { path: own, unread: null }
  const pattern = own || (kind === 'story' ? permalink : null) || patternOf(place, kind, rules)
  if (!pattern) return { path: null, unread: null }
  const path = expandPermalink(pattern, { ...parts, fileName: place.slug, folders: place.folders, isHugo })
  if (path === null) return { path, unread: pattern }
  const inLanguage = own === '' || rules.generator === 'hugo' ? languageFolder(language, rules) : ''
  return { path: rules.base + inLanguage + (own === '' && isHugo ? lowered(path, rules) : path), unread: null }
}

/** Hugo and Zola put the languages below folders, all but the site's own. */
function languageFolder(language: string | null, rules: SiteRules): string {
  const isOwn = language === rules.language && !rules.isDefaultInFolder
  const isHugo = rules.generator === 'hugo' || rules.generator === 'zola'
  return !isHugo || rules.languages.length === 0 || language === null || isOwn ? '' : `/${language.toLowerCase()}`
}

function lowered(path: string, { isUgly }: SiteRules): string {
  const plain = path.toLowerCase().replaceAll('%20', '-')
  return isUgly ? plain.replace(/(?<=[^/])\/$/, '.html') : plain.replace(/(?<=\/[^/.]+)$/, '/')
}

function patternOf(place: Place, kind: 'story' | 'page', { generator, permalinks }: SiteRules): string | null {
  const { slug, collection, isIndex, folders, root } = place
  const all = permalinks[''] ?? ''
  if (generator === 'jekyll' && collection !== null)
    return permalinks[collection] ?? (/^(?:posts|drafts)$/.test(collection) ? all : null)
  if ((generator === 'astro' && root === '') || (generator === null && root !== 'src/content')) return null
  const below = `/${folders.map((one) => `${one}/`).join('')}`
  if (isIndex && slug === 'index' && (generator === 'jekyll' || folders.length === 0)) return below
  const isFolder = isIndex || all.endsWith('/') || all === 'pretty'
  if (generator === 'jekyll') return below + slug + (isFolder ? '/' : '.html')
  if (generator === 'eleventy') return `${below}${slug}/`
  const pattern = generator !== 'astro' && kind === 'story' ? permalinks[folders[0] ?? ''] : undefined
  return pattern ?? `${below}:slugorfilename/`
}
