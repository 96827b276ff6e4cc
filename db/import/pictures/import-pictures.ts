import type { Db } from '#db/engine/open.ts'
import { type KnownPicture, knownPictures } from '#db/import/pictures/known-pictures.ts'
import { openPictureFiles, type PictureFiles } from '#db/import/pictures/picture-files.ts'
import { pictureJournal } from '#db/import/pictures/picture-journal.ts'
import { lanes } from '#db/import/pictures/request-pace.ts'
import { type FetchFrom, sitePictures } from '#db/import/pictures/site-pictures.ts'
import { STORED_PICTURE } from '#db/import/pictures/stored-picture.ts'
import { takePicture } from '#db/import/pictures/take-picture.ts'
import { keptAddress } from '#domain/import/pictures/kept-address.ts'
import { MISSING_PICTURE } from '#domain/import/pictures/picture-type.ts'

type ImportedPicture = { id: string; alt: string; caption: string; credit: string; isStilled?: boolean }
/** `problem` is why there is none, or is shown otherwise than it was, without its subject. */
export type PictureAnswer = { found: ImportedPicture | null; problem: string | null }
const missing = (problem: string): PictureAnswer => ({ found: null, problem })
/** One for all: an archive without its pictures has 100,000 that are missing. */
const NOT_THERE = Promise.resolve(missing(MISSING_PICTURE))

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

const STILLED = 'moves for too long or is too large to move, and is shown by its first frame'
/** Limit of pictures in memory; as many are decoded at a time. */
const AT_ONCE = 2

/**
 * Finds the pictures of an import in folders and zips, by month and name whatever the host, and then on the old site
 * where that is allowed, and takes them in: each upload once, whatever renditions of it the stories name, also by several
 * runs of one batch. Close it after. `now` in ms UTC.
 */
export function importPictures(db: Db, dataDir: string, options: PictureOptions, now: number) {
  const { folder, fetchFrom, known: stated = [], batch = null } = options
  const paths = [folder ?? []].flat()
  const known = knownPictures(stated)
  const journal = batch ? pictureJournal(batch.folder) : null
  const room = { db, dataDir, now, batchId: batch?.id ?? null, site: fetchFrom ? sitePictures(fetchFrom) : null }
  const uploads = new Map<string, Promise<PictureAnswer>>()
  const added = new Set<string>()
  const counts = { fromFiles: 0, fetched: 0, added: 0, missing: 0 }
  const lane = lanes(AT_ONCE)
  let isStopped = false
  let opened: Promise<PictureFiles> | null = null

  async function takeIn(name: string, one: KnownPicture | null): Promise<PictureAnswer> {
    if (isStopped) return missing('was left out: the import was stopped')
    const from = keptAddress(name, one?.url ?? null)
    const before = STORED_PICTURE.get(db, { sha256: journal?.idOf(from) ?? '' })
    if (before) return withWords(before, one)
    const names = { address: one?.url ?? name, rendition: name, isUpload: one !== null, isShared: known.isShared(name) }
    opened ??= openPictureFiles(paths)
    const taken = await takePicture(room, await opened, { ...names, words: one })
    if (typeof taken === 'string') {
      counts.missing++
      if (taken === MISSING_PICTURE) uploads.set(one?.url ?? name, NOT_THERE)
      return missing(taken)
    }
    counts[taken.isFetched ? 'fetched' : 'fromFiles']++
    // Two copies of a file may be decoded at the same time, and are one picture.
    if (taken.isNew) counts.added = added.add(taken.id).size
    journal?.add({ from, id: taken.id })
    return withWords(taken, one)
  }

  return {
    /** True if pictures may come from anywhere: a batch without its folder keeps those that it or an earlier one took in. */
    hasFolder: paths.length > 0 || room.site !== null || batch !== null,
    counts,
    site: room.site,
    /** Takes in the picture of an address or name. */
    answer(name: string): Promise<PictureAnswer> {
      const one = known.find(name)
      const key = one?.url ?? name
      const taking = uploads.get(key) ?? lane(() => takeIn(name, one))
      uploads.set(key, taking)
      return taking
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
function withWords({ id, alt, caption, credit, isStilled }: ImportedPicture, one: KnownPicture | null): PictureAnswer {
  const words = one
    ? { alt: one.alt || alt, caption: one.caption, credit: one.credit || credit }
    : { alt, caption, credit }
  return { found: { id, ...words }, problem: isStilled ? STILLED : null }
}
