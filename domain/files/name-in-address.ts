import type { FileKind } from '#domain/files/file-kind.ts'
import { slugify } from '#domain/urls/slug.ts'

/** Name of a file in its address, from the one that it had: letters of ASCII, and the ending of its kind. */
export function fileName(name: string, kind: FileKind): string {
  const stem = name
    .replace(/^.*[/\\]/, '')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replaceAll('_', '-')
  return `${slugify(stem, 'file')}.${kind}`
}
