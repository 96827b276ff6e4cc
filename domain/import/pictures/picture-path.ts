import { type UploadName, uploadName } from '#domain/import/pictures/upload-name.ts'
import { decodedUri } from '#domain/text/decoded-uri.ts'

/** Place of a picture in a folder, a zip or an address: in lower case and NFC, without host and query. */
export type PicturePath = {
  folders: string[]
  /** Name as it is written, in NFC. */
  written: string
  name: UploadName
  /** `YYYY/MM` where its folders end with it. */
  month: string | null
  /** True for a name of a file as it stands in an archive, with folders: not an address, which begins with a host or `/`. */
  isRelative: boolean
}

/** Folder in which Ghost keeps smaller copies: `size/w1000/`, `size/w600h400/format/webp/`. */
const SIZES = /(?:^|\/)size\/w(\d{1,5})(?:h\d{1,5})?(?:\/format\/\w+)?$/i

/** Reads a path or address that is not percent-encoded any more. */
export function picturePath(text: string): PicturePath {
  const bare = text.split(/[?#]/, 1)[0] ?? ''
  return pathOf(bare)
}

/** Reads the name of a file, in which `?` and `#` are characters like any other. */
export function pathOf(text: string): PicturePath {
  const isAddress = /^(?:[a-z][a-z\d+.-]*:)?\/\/|^\//i.test(text)
  const path = text
    .normalize('NFC')
    .replace(/^(?:[a-z][a-z\d+.-]*:)?\/\/[^/]*/i, '')
    .replaceAll('\\', '/')
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..')
  const written = parts.pop() ?? ''
  const placed = parts.join('/').toLowerCase()
  const [sized, width] = SIZES.exec(placedMonth(placed)) ?? []
  const folders = (sized === undefined ? placed : withoutSizes(placed)).split('/').filter((part) => part !== '')
  const name = uploadName(written.toLowerCase())
  const small = width === undefined ? name : { ...name, size: { width: Number(width), height: 0 } }
  const month = /(?:^|\/)(\d{4}\/\d{2})$/.exec(folders.join('/'))?.[1] ?? null
  return { folders, written, name: small, month, isRelative: !isAddress && folders.length > 0 }
}

/** Folders before the month, where there is one: Ghost keeps the months in the folder of a size. */
const placedMonth = (placed: string): string => placed.replace(/\/\d{4}\/\d{2}$/, '')
const withoutSizes = (placed: string): string =>
  placed.replace(/(?:^|\/)size\/w\d{1,5}(?:h\d{1,5})?(?:\/format\/\w+)?(?=\/|$)/i, '').replace(/^\//, '')

/**
 * Ways to read an address: without percent-encoding, as it is written, and with the encoding taken off twice. A last
 * ending that a plug-in put behind another one (`quay.jpg.webp`) is taken off as well.
 */
export function readingsOf(address: string): PicturePath[] {
  const once = decodedUri(address)
  const texts = [...new Set([once, address, decodedUri(once)])]
  const shorter = texts.map((text) => text.replace(/(\.(?:jpe?g|png))\.(?:webp|avif)(?=$|[?#])/i, '$1'))
  // A name that is no address may hold the characters that begin a query.
  return [...new Set([...texts, ...shorter])].flatMap((text) => {
    const path = picturePath(text.replace(/^\.\//, ''))
    return /[?#]/.test(text) && path.isRelative ? [path, pathOf(text)] : [path]
  })
}
