import { withoutSize } from '#domain/import/pictures/upload-name.ts'

/**
 * Address under which a picture of the old site is kept: that of its upload, `known`; of one that the archive does not
 * know, the address that stories name without the size of a rendition and without its query.
 */
export function keptAddress(address: string, known: string | null): string {
  if (known !== null) return known
  const [, stem = '', ending = ''] = /^(.*?)(\.[a-z\d]{2,5})?$/is.exec(address.split(/[?#]/, 1)[0] ?? '') ?? []
  return `${withoutSize(stem)}${ending}`
}
