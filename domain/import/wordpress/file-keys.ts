const SIZE = /-\d{1,5}x\d{1,5}(?=\.\w{2,5}$)/
const EDITED = /-(?:scaled|rotated|e\d{10,13})(?=\.\w{2,5}$)/

/** End of a file's path in lower case (`2024/03/quay.jpg`), whatever host and folder of uploads it is in. */
function fileKey(url: string): string {
  const path = url.replace(/[?#].*$/s, '').replace(/^(?:[a-z]+:)?\/\/[^/]*/i, '')
  const [, name = path] = /\/(?:uploads|files)\/(.*)$/i.exec(path) ?? []
  return name.replace(/^\/+/, '').toLowerCase()
}

/** Keys under which a file of the library is known: its own, and that of the upload it was made of. */
export function keysOfUpload(url: string): string[] {
  const key = fileKey(url)
  return [...new Set([key, key.replace(EDITED, '')])]
}

/**
 * Keys of the files that an address may be a rendition of, the nearest first: `quay-300x200.jpg` may be an upload of
 * that name, or a small `quay.jpg`.
 */
export function keysOfRendition(url: string): string[] {
  const key = fileKey(url)
  const unsized = key.replace(SIZE, '')
  return [...new Set([key, unsized, unsized.replace(EDITED, '')])]
}

export const isSameUpload = (a: string, b: string): boolean => {
  const keys = keysOfRendition(a)
  return keysOfRendition(b).some((key) => keys.includes(key))
}
