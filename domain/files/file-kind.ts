import { z } from 'zod'

/** Kinds of files that stories may link to, each with its media type. All but documents and sound are downloads. */
export const FILE_TYPES = {
  pdf: 'application/pdf',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  zip: 'application/zip',
  gpx: 'application/gpx+xml',
} as const
export type FileKind = keyof typeof FILE_TYPES
export const fileKind = z.enum(Object.keys(FILE_TYPES) as [FileKind, ...FileKind[]])

export const MAX_FILE_BYTES = 200 * 1024 ** 2

const SHOWN: ReadonlySet<FileKind> = new Set(['pdf', 'mp3', 'm4a'])
/** True for a kind that a browser shows itself; any other is a download. */
export const isShownByBrowser = (kind: FileKind): boolean => SHOWN.has(kind)

/** Address of a file: its id is the first 16 digits of its SHA-256. */
export const filePath = ({ id, name }: { id: string; name: string }): string => `/files/${id}/${name}`

const PATH = /^\/files\/([0-9a-f]{16})\/([a-z0-9][a-z0-9-]*\.[a-z0-9]{3,4})$/
/** Id and name in the path of a file; null for any other path. */
export function fileInPath(path: string): { id: string; name: string } | null {
  const [, id, name] = PATH.exec(path) ?? []
  return id === undefined || name === undefined ? null : { id, name }
}

const HREF = /^(?:https?:\/\/[^/?#]+)?(\/files\/[^?#]*)/i
/** Id of the file that a link leads to, with or without the host of the paper; null for any other link. */
export const fileIdIn = (href: string): string | null => fileInPath(HREF.exec(href)?.[1] ?? '')?.id ?? null
