import type { Db } from '#db/engine/open.ts'
import { type KnownPicture, knownPictures } from '#db/import/pictures/known-pictures.ts'
import { openPictureFiles, type PictureFiles } from '#db/import/pictures/picture-files.ts'
import { pictureJournal } from '#db/import/pictures/picture-journal.ts'
import { lanes } from '#db/import/pictures/request-pace.ts'
import { type FetchFrom, sitePictures } from '#db/import/pictures/site-pictures.ts'
import { STORED_PICTURE } from '#db/import/pictures/stored-picture.ts'
import { takePicture } from '#db/import/pictures/take-picture.ts'
import { keptAddress } from '#domain/import/pictures/kept-address.ts'

export type ImportedPicture = { id: string; alt: string; caption: string; credit: string }
export type PictureOptions = {
  /** Folders and zips with pictures, then the export itself, which may hold some. Null or empty: there are none. */
  folder: string | readonly string[] | null
  /** Addresses and texts of pictures that the archive states. */
  known?: readonly KnownPicture[]
  /** The old site, where an administrator allows to fetch from it. */
  fetchFrom?: FetchFrom | null
  /** The batch that keeps which pictures it added, so that it can be undone, and in its folder which it took in. */
  batch?: { id: number; folder: string } | null
}
export type ImportPictures = ReturnType<typeof importPictures>

/** Limit of pictures in memory; as many are decoded at a time. */
const AT_ONCE = 2

/**
 * Finds the pictures of an import in folders and zips, by month and name whatever the host, and then on the old site
 * where that is allowed, and takes them in: each upload once, whatever renditions of it the stories name, also by several
 * runs of one batch. Close it after. `now` in ms UTC.
 */
export function importPictures(
  db: Db,
  dataDir: string,
  { folder, fetchFrom, ...options }: PictureOptions,
  now: number,
) {
  const paths = [folder ?? []].flat()
  const site = fetchFrom ? sitePictures(fetchFrom) : null
  const known = knownPictures(options.known ?? [])
  const batch = options.batch ?? null
  const journal = batch ? pictureJournal(batch.folder) : null
  const room = { db, dataDir, now, batchId: batch?.id ?? null, site }
  const uploads = new Map<string, Promise<ImportedPicture | string>>()
  const added = new Set<string>()
  const counts = { fromFiles: 0, fetched: 0, added: 0, missing: 0 }
  const lane = lanes(AT_ONCE)
  let isStopped = false
  let opened: Promise<PictureFiles> | null = null

  async function takeIn(name: string, one: KnownPicture | null): Promise<ImportedPicture | string> {
    if (isStopped) return 'was left out: the import was stopped'
    const from = keptAddress(name, one?.url ?? null)
    const before = STORED_PICTURE.get(db, { sha256: journal?.idOf(from) ?? '' })
    if (before) return withWords(before, one)
    const names = { address: one?.url ?? name, rendition: name, isUpload: one !== null, isShared: known.isShared(name) }
    opened ??= openPictureFiles(paths)
    const taken = await takePicture(room, await opened, { ...names, words: one })
    if (typeof taken === 'string') {
      counts.missing++
      return taken
    }
    counts[taken.isFetched ? 'fetched' : 'fromFiles']++
    // Two copies of a file may be decoded at the same time, and are one picture.
    if (taken.isNew) counts.added = added.add(taken.id).size
    journal?.add({ from, id: taken.id })
    return withWords(taken, one)
  }

  return {
    /** True if pictures may come from anywhere: a batch without its folder keeps those that it or an earlier one took in. */
    hasFolder: paths.length > 0 || site !== null || batch !== null,
    counts,
    /** Takes in the picture of an address or name; `problem` is why there is none, without its subject. */
    async answer(name: string): Promise<{ found: ImportedPicture | null; problem: string | null }> {
      const one = known.find(name)
      const key = one?.url ?? name
      const taking = uploads.get(key) ?? lane(() => takeIn(name, one))
      uploads.set(key, taking)
      const taken = await taking
      return typeof taken === 'string' ? { found: null, problem: taken } : { found: taken, problem: null }
    },
    /** Ends what is under way, begins nothing more, and closes folders and zips. */
    async close(): Promise<void> {
      isStopped = true
      await Promise.allSettled(uploads.values())
      await (await opened?.catch(() => null))?.close()
    },
  }
}

/** A picture with the words that the archive has for it: what a camera wrote into the file is no caption there. */
function withWords({ id, ...own }: ImportedPicture, one: KnownPicture | null): ImportedPicture {
  if (one === null) return { id, alt: own.alt, caption: own.caption, credit: own.credit }
  return { id, alt: one.alt || own.alt, caption: one.caption, credit: one.credit || own.credit }
}
