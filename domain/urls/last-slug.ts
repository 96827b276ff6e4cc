import { decodedUri } from '#domain/text/decoded-uri.ts'
import { slugify } from '#domain/urls/slug.ts'

/** Parts of an address that say nothing of what the page is about. */
const EMPTY = /^(?:\d+|feed|amp|embed|page|trackback|index)$/

/** The last part of an address that names its page, as a slug: `/2019/05/The-Quay.html` has `the-quay`; '' for none. */
export function lastSlug(path: string): string {
  const parts = path
    .replace(/[?#].*$/s, '')
    .split('/')
    .map((part) => decodedUri(part).replace(/\.\w{2,5}$/, ''))
    .filter((part) => part !== '' && !EMPTY.test(part))
  return slugify(parts.at(-1) ?? '', '')
}
