import fs from 'node:fs'
import { type ArchiveFiles, readWhole } from '#db/import/archive/archive-files.ts'
import { zipFiles } from '#db/import/archive/zip-files.ts'
import type { FileKind } from '#domain/files/file-kind.ts'
import { HEAD_BYTES, kindOfHead } from '#domain/files/kind-of-head.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

export type KindRefusal = 'not-a-file-kind' | 'has-macros'

const TYPES = '[Content_Types].xml'
const MAX_TYPES_BYTES = 1_000_000
/** All names of a zip are read; with more of them a small file would take much memory. */
const MAX_ENTRIES = 20_000
const MACROS = /macroEnabled|vbaProject/i
const MAIN = [
  ['xlsx', 'spreadsheetml.sheet.main+xml'],
  ['docx', 'wordprocessingml.document.main+xml'],
  ['pptx', 'presentationml.presentation.main+xml'],
] as const
/** Programs, books and documents of other systems, which are zips as well. */
const OTHER = /^(?:mimetype|META-INF\/.*|AndroidManifest\.xml)$/

/**
 * Kind of a stored file by its content, whatever its name. Refuses `has-macros` for a document of Office that may run
 * something, and `not-a-file-kind` for what stories cannot link to.
 */
export async function kindOfFile(file: string): Promise<Result<FileKind, KindRefusal>> {
  const kind = kindOfHead(await headOf(file))
  if (kind === null) return refuse('not-a-file-kind')
  if (kind !== 'zip') return ok(kind)
  const zip = await zipFiles(file, MAX_ENTRIES).catch(() => null)
  if (zip === null) return refuse('not-a-file-kind')
  try {
    return await kindOfZip(zip)
  } finally {
    await zip.close()
  }
}

async function kindOfZip(zip: ArchiveFiles): Promise<Result<FileKind, KindRefusal>> {
  if (zip.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))) return refuse('has-macros')
  if (zip.names.some((name) => OTHER.test(name))) return refuse('not-a-file-kind')
  // An entry that is encrypted or a bomb could hide what the document is.
  if (zip.refused.some(({ name }) => name === TYPES)) return refuse('not-a-file-kind')
  if (!zip.names.includes(TYPES)) return ok('zip')
  const types = await readWhole(zip, TYPES, MAX_TYPES_BYTES)
  if (!types.ok) return refuse('not-a-file-kind')
  const text = types.value.toString('utf8')
  if (MACROS.test(text)) return refuse('has-macros')
  const [kind] = MAIN.find(([, type]) => text.includes(type)) ?? []
  return kind === undefined ? refuse('not-a-file-kind') : ok(kind)
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await fs.promises.open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
