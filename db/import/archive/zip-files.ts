import fs from 'node:fs'
import * as yauzl from 'yauzl'
import type { ArchiveFiles, RefusedFile } from '#db/import/archive/archive-files.ts'

const MAX_ENTRIES = 1_000_000
/** Limits of a packed file that is no zip bomb: JSON and HTML shrink to a tenth, seldom to a fiftieth. */
const MAX_RATIO = 200
const SMALL_BYTES = 10_000_000
const TYPE_BITS = 0o170000
const REGULAR = 0o100000
/** Files that macOS adds to a zip. */
const IGNORED = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._)/

/**
 * Opens a zip without unpacking it. Entries that climb out of it, links, encrypted entries and bombs are refused by
 * name. Throws where the file is no zip, has too many entries, or its entries overlap.
 */
export async function zipFiles(file: string, maxEntries = MAX_ENTRIES): Promise<ArchiveFiles> {
  // Names are not decoded by the library, because one bad name would end the whole reading.
  const zip = await yauzl.openPromise(file, { autoClose: false, decodeStrings: false, validateEntrySizes: true })
  const entries = new Map<string, yauzl.Entry>()
  const refused: RefusedFile[] = []
  const { size } = await fs.promises.stat(file)
  let packed = 0
  try {
    if (zip.entryCount > maxEntries) throw new Error(`it has more than ${maxEntries} files`)
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry)
      packed += entry.compressedSize
      if (packed > size) throw new Error('its entries overlap: this is no honest archive')
      if (name.endsWith('/') || IGNORED.test(name)) continue
      const why = refusalOf(entry, name, entries)
      if (why === null) entries.set(name, entry)
      else refused.push({ name, why })
    }
  } catch (error) {
    zip.close()
    throw error
  }
  return {
    names: [...entries.keys()],
    refused,
    sizeOf: (name) => entries.get(name)?.uncompressedSize ?? null,
    open: async (name) => {
      const entry = entries.get(name)
      if (!entry) throw new Error(`the archive has no ${name}`)
      return zip.openReadStreamPromise(entry)
    },
    close: async () => zip.close(),
  }
}

const nameOf = (entry: yauzl.Entry): string =>
  yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)

function refusalOf(entry: yauzl.Entry, name: string, entries: ReadonlyMap<string, unknown>): string | null {
  const type = (entry.externalFileAttributes >>> 16) & TYPE_BITS
  if (yauzl.validateFileName(name) !== null || name.includes('\0')) return 'its name leads out of the archive'
  if (type !== 0 && type !== REGULAR) return 'it is a link or a device'
  if (!entry.canDecodeFileData()) return 'it is encrypted, or packed in an unknown way'
  const isBomb = entry.uncompressedSize > SMALL_BYTES && entry.uncompressedSize > entry.compressedSize * MAX_RATIO
  if (isBomb) return 'it unpacks to more than two hundred times its size'
  return entries.has(name) ? 'its name occurs twice' : null
}
