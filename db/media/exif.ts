const IMAGE_DESCRIPTION = 0x010e
const ARTIST = 0x013b
const COPYRIGHT = 0x8298
const MAX_ENTRIES = 200
const MAX_CHARACTERS = 1_000

/** Caption and credit out of EXIF (TIFF 6.0, first directory), read before the renditions lose it. Never throws. */
export function exifWords(exif: Uint8Array | undefined): { caption: string; credit: string } {
  const none = { caption: '', credit: '' }
  if (!exif) return none
  try {
    const at = exif[0] === 0x45 ? 6 : 0 // "Exif\0\0"
    const words = firstDirectory(exif.subarray(at))
    return {
      caption: words.get(IMAGE_DESCRIPTION) ?? '',
      credit: words.get(ARTIST) ?? words.get(COPYRIGHT) ?? '',
    }
  } catch {
    return none
  }
}

function firstDirectory(tiff: Uint8Array): Map<number, string> {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const little = view.getUint16(0) === 0x4949
  const start = view.getUint32(4, little)
  const count = Math.min(view.getUint16(start, little), MAX_ENTRIES)
  const words = new Map<number, string>()
  for (let n = 0; n < count; n++) {
    const entry = start + 2 + n * 12
    const tag = view.getUint16(entry, little)
    const isText = view.getUint16(entry + 2, little) === 2
    if (!isText || (tag !== IMAGE_DESCRIPTION && tag !== ARTIST && tag !== COPYRIGHT)) continue
    const length = view.getUint32(entry + 4, little)
    const from = length <= 4 ? entry + 8 : view.getUint32(entry + 8, little)
    if (length > MAX_CHARACTERS * 4 || from + length > tiff.byteLength) continue
    const text = new TextDecoder('utf-8').decode(tiff.subarray(from, from + length))
    const clean = text.replace(/[\p{Cc}\ufffd]+/gu, ' ').trim()
    if (clean) words.set(tag, clean.slice(0, MAX_CHARACTERS))
  }
  return words
}
