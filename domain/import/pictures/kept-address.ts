import { withoutSize } from '#domain/import/pictures/upload-name.ts'

const EDITED = /-(?:scaled|rotated|e\d{10,13})$/

/**
 * Address under which a picture of the old site is kept: that of its upload, `known`; of one that the archive does not
 * know, the address that stories name without the size of a rendition and without its query.
 */
export function keptAddress(address: string, known: string | null): string {
  if (known !== null) return known
  const { stem, ending } = partsOf(address)
  return `${withoutSize(stem)}${ending}`
}

/** The same without the endings of scaled, turned and edited copies. */
export function bareAddress(address: string): string {
  const { stem, ending } = partsOf(address)
  let bare = withoutSize(stem)
  while (EDITED.test(bare)) bare = bare.replace(EDITED, '')
  return `${bare}${ending}`
}

function partsOf(address: string): { stem: string; ending: string } {
  const [, stem = '', ending = ''] = /^(.*?)(\.[a-z\d]{2,5})?$/is.exec(address.split(/[?#]/, 1)[0] ?? '') ?? []
  return { stem, ending }
}
