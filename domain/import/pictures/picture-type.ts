const PICTURE = /\.(?:jpe?g|jpe|jfif|png|gif|webp|avif|svgz?|bmp|tiff?|heic|heif|ico|jxl)$/i

/** Reason why a picture is missing of which there is no file, as a sentence without its subject. */
export const MISSING_PICTURE = 'is not among the pictures of the import'

/** Types of pictures that are taken in, for people. */
export const TAKEN_PICTURES = 'JPEG, PNG, WebP, AVIF, GIF and SVG'

/** True for a name that ends like a picture's, taken in or not. */
export const isPictureName = (name: string): boolean => PICTURE.test(name)

/** Type of a file that is no picture of `TAKEN_PICTURES`, by its first bytes, for people. */
export function otherTypeOf(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'an empty file'
  const head = String.fromCharCode(...bytes.subarray(0, 512))
  const text = head
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase()
  if (head.startsWith('BM')) return 'a BMP'
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'a TIFF'
  if (/^.{4}ftyp(?:hei|hev|mif1|msf1)/s.test(head)) return 'a HEIC'
  if (/^<(?:!doctype html|html|head|body)\b/.test(text)) return 'a web page'
  return 'no picture'
}
