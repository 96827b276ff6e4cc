import type { Readable } from 'node:stream'
import { type ArchiveFiles, readWhole } from '#db/import/archive/archive-files.ts'
import { openArchive } from '#db/import/archive/open-archive.ts'
import { MAX_PICTURE_BYTES } from '#db/media/decode-upload.ts'
import { type Found, PathIndex } from '#domain/import/pictures/path-index.ts'
import { pathOf, type PicturePath, readingsOf } from '#domain/import/pictures/picture-path.ts'
import { isPictureName } from '#domain/import/pictures/picture-type.ts'
import { type Result, refuse } from '#domain/result.ts'

/** A picture's file, and the others that may stand for it, the best first. */
export type PictureFile = {
  name: string
  bytes: number
  open: () => Promise<Readable>
  read: () => Promise<Result<Buffer, 'too-large' | 'unreadable'>>
}
/** `why` is a sentence without its subject, for people; null: there is no such file. */
export type FoundFiles = { files: PictureFile[] } | { why: string | null }

/** Number of files that are tried for one picture: a smaller rendition where the original is too large or damaged. */
const MOST_TRIED = 4

type How = {
  /** True for the address of an upload, which is no rendition. */
  isUpload?: boolean
  /** True where uploads of several months have this name. */
  isShared?: boolean
}
type Source = { files: ArchiveFiles; names: string[]; index: PathIndex }

/**
 * Pictures, or other files whose name `isMeant`, in folders and zips and in the export itself, which are indexed once. Earlier sources count before later ones.
 * Close what is returned; throws where a source cannot be opened.
 */
export async function openPictureFiles(paths: readonly string[], isMeant = isPictureName) {
  const sources: Source[] = []
  const close = async () => {
    for (const { files } of sources) await files.close()
  }
  try {
    for (const path of paths) {
      const files = await openArchive([path])
      const names = files.names.filter(isMeant)
      sources.push({ files, names, index: new PathIndex(names) })
    }
  } catch (error) {
    await close()
    throw error
  }

  function inSource({ files, names, index }: Source, wanted: PicturePath, isUpload: boolean, isShared: boolean) {
    const found: Found = index.find(wanted, isUpload)
    if (found === null) return null
    const numbers = 'rivals' in found ? found.rivals : found.best
    const named = numbers.map((at) => names[at] ?? '')
    // A file without a month cannot be distinguished from another upload of its name.
    const isVague = isShared && wanted.month !== null && pathOf(named[0] ?? '').month === null
    if ('rivals' in found || isVague)
      return { why: `has a name that several pictures have (${named.slice(0, 3).join(', ')})` }
    return { files: named.slice(0, MOST_TRIED).map((name) => fileIn(files, name)) }
  }

  function find(address: string, { isUpload = false, isShared = false }: How = {}): FoundFiles {
    let why: string | null = null
    for (const reading of readingsOf(address)) {
      for (const source of sources) {
        const found = inSource(source, reading, isUpload, isShared)
        if (found && 'files' in found) return found
        why ??= found?.why ?? null
      }
    }
    return { why }
  }

  return {
    close,
    /** Finds the files of an address or name. */
    find,
    /** Finds the files of an upload, otherwise by the address that a story names. */
    findUpload(upload: string, address: string, how: How): FoundFiles {
      const found = find(upload, how)
      if ('files' in found || found.why !== null || upload === address) return found
      return find(address, { isShared: how.isShared ?? false })
    },
  }
}

export type PictureFiles = Awaited<ReturnType<typeof openPictureFiles>>

function fileIn(files: ArchiveFiles, name: string): PictureFile {
  return {
    name,
    bytes: files.sizeOf(name) ?? 0,
    open: () => files.open(name),
    read: async () => {
      const read = await readWhole(files, name, MAX_PICTURE_BYTES)
      return read.ok || read.code !== 'missing'
        ? (read as Result<Buffer, 'too-large' | 'unreadable'>)
        : refuse('unreadable')
    },
  }
}
