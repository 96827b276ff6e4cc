import { withoutSize } from '#domain/import/pictures/upload-name.ts'

const EDITED = /-(?:scaled|rotated|e\d{10,13})$/

/**
 * Address under which an upload of the old site is kept for redirects, without the endings of scaled and edited copies.
 * Of an address that the archive does not know, the size of a rendition is taken off as well.
 */
export function uploadAddress(address: string, known: string | null): string {
  const [, stem = '', ending = ''] =
    /^(.*?)(\.[a-z\d]{2,5})?$/is.exec((known ?? address).split(/[?#]/, 1)[0] ?? '') ?? []
  let bare = known === null ? withoutSize(stem) : stem
  while (EDITED.test(bare)) bare = bare.replace(EDITED, '')
  return `${bare}${ending}`
}
