/**
 * Names of a static edition's files. A parameter of an address becomes a folder, `name-value`, since a file server
 * ignores queries: `/world?page=2` is `/world/page-2`, `/feed.xml?before=12-3` is `/before-12-3/feed.xml`.
 */

/** Parameters that make pages of their own, in the order in which addresses have them. */
export const FOLDERED = ['within', 'section', 'page', 'before'] as const

/** Folders of a canonical query: `within=30&section=world` is `/within-30/section-world`; empty for none. */
export function foldersOf(query: string): string {
  return query === ''
    ? ''
    : query
        .split('&')
        .map((part) => `/${part.replace('=', '-')}`)
        .join('')
}

/** The address in the edition of a page (`path` and canonical query) or, if not `isPage`, of a file with an extension. */
export function staticAddress(path: string, query: string, isPage: boolean): string {
  const folders = foldersOf(query)
  if (isPage) return path === '/' ? folders || '/' : path + folders
  const at = path.lastIndexOf('/')
  return path.slice(0, at) + folders + path.slice(at)
}

/** The file of such an address, below the edition's root: a page is an `index.html` in a folder of its name. */
export function fileOfAddress(path: string, query: string, isPage: boolean): string {
  const address = staticAddress(path, query, isPage).slice(1)
  if (!isPage) return address
  return address === '' ? 'index.html' : `${address}/index.html`
}

/** The file that leads on from a former address (`/2019/quay/`); null for one that no file can stand for. */
export function fileOfFormerAddress(key: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(key)
  } catch {
    return null
  }
  const parts = path.slice(1).split('/')
  const isPlain = (part: string) =>
    /^[^.\p{Cc}\\?#][^\p{Cc}\\?#]*$/u.test(part) && new TextEncoder().encode(part).length <= 200
  const name = parts.at(-1) ?? ''
  // A folder with a dot could be a file of the edition.
  if (!path.startsWith('/') || !parts.every(isPlain) || parts.slice(0, -1).some((part) => part.includes('.')))
    return null
  if (/\.html?$/.test(name)) return parts.join('/')
  return name.includes('.') ? null : `${parts.join('/')}/index.html`
}
