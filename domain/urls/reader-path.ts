import { canonicalPath } from '#domain/urls/old-address-key.ts'

/** Letters, digits, `-`, `.`, `_` and `~`, which need no escape (RFC 3986, 2.3). */
const NEEDLESS = /%(?:3[0-9]|[46][1-9A-F]|[57][0-9A]|2[DE]|5F|7E)/gi

/** The path with one slash where several stand in a row. */
export const singleSlashes = (path: string): string => path.replace(/\/{2,}/g, '/')

/** The path without escapes of characters that need none. Decodes once, so that `%2561` stays as it is. */
export const withoutNeedlessEscapes = (path: string): string =>
  path.includes('%') ? path.replace(NEEDLESS, (escape) => String.fromCharCode(parseInt(escape.slice(1), 16))) : path

/** The one path of a reader's page, of all its spellings; it begins with exactly one slash. */
export const readerPath = (path: string): string => canonicalPath(singleSlashes(withoutNeedlessEscapes(path)))
