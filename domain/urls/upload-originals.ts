const FILE = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)$/
const SIZE = /-\d{1,5}x\d{1,5}(?:@2x)?(?=\.\w{2,5}$)|@2x(?=\.\w{2,5}$)/
const EDITED = /-(?:scaled|rotated|e\d{10,13})(?=\.\w{2,5}$)/
/** Ghost's folder of sizes and formats. */
const SIZED_FOLDER = /\/content\/images\/(?:size\/[^/]+\/)?(?:format\/[^/]+\/)?/
/** A second ending, as optimizers put it: `quay.jpg.webp`. */
const SECOND_ENDING = /(\.(?:jpe?g|png|gif))\.(?:webp|avif)$/

/**
 * Keys of the uploads that a picture's old address may be a rendition of, the nearest first and without the address
 * itself: `quay-300x200.jpg` may be a small `quay.jpg`, and that may be stored as `quay-scaled.jpg`. Empty for what is
 * no picture.
 */
export function uploadOriginals(key: string): string[] {
  if (!FILE.test(key)) return []
  const plain = key.replace(SIZED_FOLDER, '/content/images/').replace(SECOND_ENDING, '$1')
  const unsized = plain.replace(SIZE, '')
  const original = unsized.replace(EDITED, '')
  const scaled = ['-scaled', '-rotated'].map((end) => original.replace(/(?=\.\w+$)/, end))
  return [...new Set([plain, unsized, original, ...scaled])].filter((one) => one !== key)
}

/**
 * Bounds of the keys of the edited versions of an upload (`quay-e1699999999.jpg`), as `[from, to)` in the order of
 * text; null for what is no picture. Their numbers are times in seconds or milliseconds.
 */
export function editedUploads(key: string): { from: string; to: string; isOne: (key: string) => boolean } | null {
  const original = uploadOriginals(key).findLast((one) => !EDITED.test(one)) ?? key
  const [, stem, ending] = (FILE.test(key) && /^(.*)(\.\w+)$/.exec(original.replace(EDITED, ''))) || []
  if (stem === undefined || ending === undefined) return null
  const isOne = (one: string) => one.startsWith(`${stem}-e`) && one.replace(EDITED, '') === stem + ending
  return { from: `${stem}-e1`, to: `${stem}-e2`, isOne }
}
