import { type KnownPicture, knownPictures } from '#db/import/pictures/known-pictures.ts'
import { openPictureFiles, type PictureFile } from '#db/import/pictures/picture-files.ts'
import { MAX_PICTURE_BYTES } from '#db/media/decode-upload.ts'
import { hostOf } from '#domain/import/pictures/picture-hosts.ts'
import { MISSING_PICTURE, TAKEN_PICTURES } from '#domain/import/pictures/picture-type.ts'

/** A reason why pictures are missing, as a sentence without its subject, with some of them. */
export type MissingPictures = { what: string; count: number; samples: string[] }
export type PicturesAtHand = {
  /** Different pictures that stories name; renditions of one upload are one. */
  used: number
  atHand: number
  /** Not at hand, but on a host from which pictures may be fetched. */
  toFetch: number
  missing: MissingPictures[]
}
type Options = {
  /** Folders and zips, and the export itself. */
  paths: readonly string[]
  known: readonly KnownPicture[]
  /** Hosts from which the import may fetch. */
  hosts: readonly string[]
}

const MOST_SAMPLES = 3
const TAKEN_IN = /\.(?:jpe?g|jpe|jfif|png|webp|avif|gif|svg)$/i

/**
 * Says which pictures of an import are at hand, which can be fetched and which are missing, as the import will find them.
 * Goes by names and sizes: nothing is read, decoded or fetched.
 */
export async function picturesAtHand(addresses: Iterable<string>, options: Options): Promise<PicturesAtHand> {
  const known = knownPictures(options.known)
  const files = await openPictureFiles(options.paths)
  const hosts = new Set(options.hosts.map((host) => host.toLowerCase()))
  const seen = new Set<string>()
  const missing = new Map<string, MissingPictures>()
  const counts = { atHand: 0, toFetch: 0 }
  for (const address of addresses) {
    const one = known.find(address)
    const upload = one?.url ?? address
    if (seen.has(upload)) continue
    seen.add(upload)
    const found = files.findUpload(upload, address, { isUpload: one !== null, isShared: known.isShared(address) })
    const why = 'files' in found ? refusalOf(found.files) : (found.why ?? MISSING_PICTURE)
    if (why === null) counts.atHand++
    else if (hosts.has(hostOf(upload) ?? '')) counts.toFetch++
    else {
      const group = missing.get(why) ?? { what: why, count: 0, samples: [] }
      missing.set(why, group)
      group.count++
      if (group.samples.length < MOST_SAMPLES) group.samples.push(address)
    }
  }
  await files.close()
  return { used: seen.size, ...counts, missing: [...missing.values()].toSorted((a, b) => b.count - a.count) }
}

/** Why none of the files is going to be taken in, as far as name and size tell; null for none. */
function refusalOf(files: PictureFile[]): string | null {
  const usable = files.filter(({ name, bytes }) => TAKEN_IN.test(name) && bytes <= MAX_PICTURE_BYTES)
  if (usable.length > 0) return null
  const ending = /\.(\w+)$/.exec(files[0]?.name ?? '')?.[1]?.toUpperCase() ?? '?'
  return TAKEN_IN.test(files[0]?.name ?? '')
    ? 'is larger than 20 MB'
    : `is a file of the type ${ending}, and only ${TAKEN_PICTURES} are taken in`
}
