export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'svg'

/** The `ftyp` box of AVIF, and that of HEIF whose compatible brands name it. */
const AVIF = /^.{4}ftyp(?:avi[fs]|(?:mif1|msf1).{4}(?:.{4})*?avi[fs])/s

/** The root of an SVG after a declaration, comments and a document type. */
const SVG =
  /^(?:\xef\xbb\xbf)?(?:\s|<\?[^>]*>|<!--(?:(?!-->)[^])*-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>)*<(?:\w+:)?svg[\s>]/
const HEAD = 4_096

/** Detects the format by the first bytes, whatever the file's name says; null for unsupported formats. */
export function sniff(bytes: Uint8Array): PictureFormat | null {
  const starts = (signature: number[], at = 0) => signature.every((byte, n) => bytes[at + n] === byte)
  if (starts([0xff, 0xd8, 0xff])) return 'jpeg'
  if (starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (starts([0x52, 0x49, 0x46, 0x46]) && starts([0x57, 0x45, 0x42, 0x50], 8)) return 'webp'
  if (starts([0x47, 0x49, 0x46, 0x38])) return 'gif'
  if (AVIF.test(latin1(bytes.subarray(0, Math.min(64, bytes[3] ?? 0))))) return 'avif'
  if (SVG.test(latin1(bytes.subarray(0, HEAD)))) return 'svg'
  return null
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes)
