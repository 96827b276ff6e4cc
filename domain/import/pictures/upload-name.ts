/** Name of a picture's file in its parts, in lower case and NFC. WordPress adds the endings to the name of an upload. */
export type UploadName = {
  /** Name without its ending. */
  stem: string
  /** Name of the upload that it was made of. */
  base: string
  /** Time of an edit on the old site (`-e1699999999`); '' for none. */
  edit: string
  /** True for the copy that the old site made of a large or turned upload (`-scaled`, `-rotated`). */
  isMade: boolean
  /** Size of a smaller rendition (`-1024x683`), in pixels; the height is 0 where only the width is known. */
  size: { width: number; height: number } | null
  extension: string
}

/** Reads the name of a file: `quay-scaled-e1699999999-300x200.jpg` is a rendition of an edit of `quay.jpg`. */
export function uploadName(name: string): UploadName {
  const [, whole = name, extension = ''] = /^(.+)\.([a-z\d]{2,5})$/.exec(name) ?? []
  const [, unsized = whole, width, height] = /^(.+)-(\d{1,5})x(\d{1,5})$/.exec(whole) ?? []
  let base = unsized
  let edit = ''
  let isMade = false
  for (;;) {
    const [, rest, ending = ''] = /^(.+)-(scaled|rotated|e\d{10,13})$/.exec(base) ?? []
    if (rest === undefined) break
    base = rest
    if (ending.startsWith('e')) edit ||= ending
    else isMade = true
  }
  const size = width === undefined ? null : { width: Number(width), height: Number(height) }
  return { stem: whole, base, edit, isMade, size, extension }
}

/** Lowest is nearest; compared place by place. */
export type Nearness = [kind: number, isOtherShape: number, smallness: number]

/**
 * How well a file serves as the picture of a name: null where it is another picture. The picture itself comes first, then
 * what it was made of, then the largest rendition, then edits. `isUpload`: the name is known to be that of an upload, and
 * a size at its end is part of the name.
 */
export function nearness(wanted: UploadName, file: UploadName, isUpload: boolean): Nearness | null {
  if (file.extension !== wanted.extension) return null
  const near = (kind: number, isOtherShape = false): Nearness => [kind, Number(isOtherShape), -areaOf(file)]
  const isSame = !isInSizeFolder(file) && file.stem === wanted.stem
  if (isSame && (isUpload || wanted.size === null)) return near(0)
  if (wanted.size !== null && isUpload) return file.base === wanted.stem ? near(4) : null
  if (wanted.size !== null && !isInSizeFolder(file) && file.stem === withoutSize(wanted.stem)) return near(1)
  if (file.base !== wanted.base) return null
  if (file.edit === wanted.edit)
    return file.size === null ? near(file.isMade ? 3 : 2) : near(4, !isSame && isOtherShape(wanted, file))
  if (file.edit === '') return near(file.size === null ? 5 : 6)
  return near(file.size === null ? 7 : 8)
}

export const withoutSize = (stem: string): string => stem.replace(/-\d{1,5}x\d{1,5}$/, '')

/** True for a copy whose size is in the name of its folder, which states no height. */
const isInSizeFolder = ({ size }: UploadName): boolean => size?.height === 0

const areaOf = ({ size }: UploadName): number => (size === null ? 0 : size.width * Math.max(1, size.height))

/** True for renditions of two shapes: a square cut is no smaller copy of a wide picture. */
function isOtherShape({ size: a }: UploadName, { size: b }: UploadName): boolean {
  if (a === null || b === null || a.height * b.height === 0) return false
  const [small, large] = a.width < b.width ? [a, b] : [b, a]
  // The height of the smaller one was rounded to a whole pixel.
  return Math.abs((small.width * large.height) / large.width - small.height) > 1
}
