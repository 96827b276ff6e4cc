import type { SiteRules } from '#domain/import/markdown/site-rules.ts'

const ROOTS = new Set(['content', 'src', 'site', 'source', 'collections', 'pages', 'app'])
const STORIES = new Set(['_posts', 'posts', 'post', 'blog', '_drafts', 'drafts', 'articles', 'stories'])
const BUNDLE = /^(?:index|_index)\.[a-z]+$/i

export type Place = {
  slug: string
  /** Date in the name of the file or in its folders, `YYYY-MM-DD`; null where it has none. */
  date: string | null
  /** Folder that stands for a section. */
  section: string | null
  /** Folder of the site's own in which stories stand, such as `content`; '' for none. */
  root: string
  /** Folders below it. */
  folders: string[]
  /** Collection of Jekyll: `posts` for `_posts`. */
  collection: string | null
  isIndex: boolean
  isDraft: boolean
  /** True for a file in no folder of stories. */
  isOutside: boolean
}

/** Facts about a story in the path of its file, without its language, by the customs of Jekyll (`_posts`) and Hugo. */
export function placeOf(path: string, { roots, generator }: Pick<SiteRules, 'roots' | 'generator'>): Place {
  const parts = path.split('/')
  const file = parts.pop() ?? ''
  const name = file.replace(/\.[a-z]+$/i, '')
  // Eleventy's `nets/nets.md` is the page of its folder, as `nets/index.md` is.
  const isIndex = BUNDLE.test(file) || (generator === 'eleventy' && parts.at(-1) === name)
  const stem = isIndex ? (parts.pop() ?? 'index') : name
  const isRoot = isIndex && roots.some(({ folder }) => folder === [...parts, stem].join('/'))
  const slug = isRoot ? 'index' : stem
  const [, dated, rest] = /^(\d{4}-\d\d?-\d\d?)[-_](.+)$/.exec(slug) ?? []
  const inFolders = /(?:^|\/)(\d{4}\/\d\d?\/\d\d?)(?:\/|$)/.exec(parts.join('/'))?.[1]?.replaceAll('/', '-')
  const root = roots.find(({ folder }) => `${parts.join('/')}/`.startsWith(`${folder}/`))?.folder ?? ''
  const below = parts.slice(root === '' ? 0 : root.split('/').length)
  const own = parts.filter((part) => !ROOTS.has(part))
  const section = own.find((part) => !STORIES.has(part) && !/^\d+$/.test(part))
  const collection = parts.find((part) => /^_\w/.test(part))?.slice(1) ?? null
  return {
    slug: rest ?? slug,
    date: dated ?? inFolders ?? null,
    section: section?.replace(/^_/, '') ?? null,
    root,
    folders: below.map((part) => part.replace(/^_/, '')),
    collection,
    isIndex,
    isDraft: parts.some((part) => /^_?drafts$/.test(part)),
    isOutside: own.length === 0,
  }
}

/** Name of the archive's file that a relative address in a file means; the address itself for any other. */
export function fileFor(name: string, address: string, root: string, hasFile: (name: string) => boolean): string {
  if (address === '' || /^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(address)) return address
  const folders = name.split('/').slice(0, -1)
  const found = [joined(folders, address), joined([], root + address), joined([], `${root}static/${address}`)]
  return found.find(hasFile) ?? joined(folders, address)
}

/** Path of a relative address within folders; `..` never leaves the root. */
export function joined(folders: string[], address: string): string {
  const path: string[] = [...folders]
  for (const part of address.replace(/[?#].*$/, '').split('/')) {
    if (part === '..') path.pop()
    else if (part !== '.' && part !== '') path.push(part)
  }
  return path.join('/')
}
