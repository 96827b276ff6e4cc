import path from 'node:path'
import type { Db } from '#db/engine/open.ts'
import type { KnownPicture } from '#db/import/pictures/known-pictures.ts'
import type { PictureFile, PictureFiles } from '#db/import/pictures/picture-files.ts'
import type { SitePictures } from '#db/import/pictures/site-pictures.ts'
import { PICTURE_WITH_FILE } from '#db/import/pictures/stored-picture.ts'
import { STORED_REDIRECT } from '#db/import/write/save-import-redirects.ts'
import { addPicture, type AddedPicture, type PictureRefusal } from '#db/media/add-picture.ts'
import { MAX_PICTURE_BYTES } from '#db/media/decode-upload.ts'
import { libraryPicture } from '#db/queries/media/list-media.ts'
import { keptAddress } from '#domain/import/pictures/kept-address.ts'
import { MISSING_PICTURE, otherTypeOf, TAKEN_PICTURES } from '#domain/import/pictures/picture-type.ts'
import { cutAt } from '#domain/import/repairs.ts'
import type { MediaView } from '#domain/newsroom-views.ts'
import { decodedUri } from '#domain/text/decoded-uri.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

type Newsroom = { db: Db; dataDir: string; now: number; batchId: number | null; site: SitePictures | null }
type Wanted = {
  /** Address of the upload, and the one that the story names. */
  address: string
  rendition: string
  isUpload: boolean
  isShared: boolean
  words: KnownPicture | null
}
type Taken = AddedPicture & { isFetched: boolean }

const TOO_LARGE = 'is larger than 20 MB'
const LONGEST = { alt: 1_000, caption: 2_000, credit: 300 } as const

/**
 * Adds a picture to the library: from files, the best first and a smaller rendition where that is refused; otherwise the one
 * that an earlier import made of its address; otherwise from the old site. Returns why there is none, as a sentence without its subject.
 */
export async function takePicture(room: Newsroom, files: PictureFiles, wanted: Wanted): Promise<Taken | string> {
  const { isUpload, isShared, address, rendition } = wanted
  const found = files.findUpload(address, rendition, { isUpload, isShared })
  let why = 'files' in found ? null : found.why
  for (const file of 'files' in found ? found.files : []) {
    const taken = await fromFile(room, file, wanted)
    if (typeof taken !== 'string') return taken
    why ??= taken
  }
  const before = takenBefore(room.db, address) ?? takenBefore(room.db, rendition)
  if (before) return { ...before, isNew: false, isStilled: false, isFetched: false }
  const fetched = await fromSite(room, wanted)
  if (fetched === null) return why ?? MISSING_PICTURE
  // A file at hand that is refused says more than that the site lacks it as well.
  return typeof fetched === 'string' ? (why ?? fetched) : fetched
}

async function fromFile(room: Newsroom, file: PictureFile, wanted: Wanted): Promise<Taken | string> {
  if (file.bytes > MAX_PICTURE_BYTES) return TOO_LARGE
  const read = await file.read()
  if (!read.ok) return read.code === 'too-large' ? TOO_LARGE : 'cannot be read'
  return added(room, read.value, { name: path.posix.basename(file.name), wanted, isFetched: false })
}

async function fromSite(room: Newsroom, wanted: Wanted): Promise<Taken | string | null> {
  const { site } = room
  const addresses = [...new Set([wanted.address, wanted.rendition])].filter((one) => /^(?:https?:)?\/\//i.test(one))
  if (site === null || addresses.length === 0) return null
  let why: string | null = null
  for (const address of addresses) {
    const fetched = await site.load(address)
    const taken = fetched.ok
      ? await added(room, Buffer.from(fetched.value), { name: nameIn(address), wanted, isFetched: true })
      : String(fetched.details)
    if (typeof taken !== 'string') return taken
    why ??= taken
  }
  return why
}

type Bytes = { name: string; wanted: Wanted; isFetched: boolean }

async function added(room: Newsroom, bytes: Buffer, { name, wanted, isFetched }: Bytes): Promise<Taken | string> {
  const { db, dataDir, now, batchId } = room
  const words = wordsOf(wanted.words)
  const done = await addPicture(db, dataDir, { bytes, name, ...words, ...(batchId === null ? {} : { batchId }) }, now)
  if (done.ok) return { ...done.value, isFetched }
  if (done.code === 'not-a-picture') return `is ${otherTypeOf(bytes)}, and only ${TAKEN_PICTURES} are taken in`
  if (done.code === 'too-large' && bytes.byteLength <= MAX_PICTURE_BYTES) return 'is an SVG of more than 2 MB'
  return WHY[done.code] ?? 'could not be taken in'
}

function wordsOf(words: KnownPicture | null): Partial<Record<keyof typeof LONGEST, string>> {
  if (words === null) return {}
  const of = (field: keyof typeof LONGEST) => cutAt(words[field].trim(), LONGEST[field]).kept
  return { alt: of('alt'), caption: of('caption'), credit: of('credit') }
}

function nameIn(address: string): string {
  const name = path.posix.basename(URL.parse(address, 'https://old.invalid/')?.pathname ?? '')
  return decodedUri(name) || 'picture'
}

const WHY: Partial<Record<PictureRefusal, string>> = {
  'too-large': TOO_LARGE,
  'too-many-pixels': 'has too many pixels',
  'not-decodable': 'is damaged',
  'decoding-took-too-long': 'took too long to decode',
}

/**
 * The picture that an earlier import made of an address of the old site, by the redirect that it left; null if there is
 * none. An import on launch day needs no pictures again.
 */
function takenBefore(db: Db, address: string): MediaView | null {
  for (const one of new Set([address, keptAddress(address, null)])) {
    const to = STORED_REDIRECT.get(db, { path: oldAddressKey(one) ?? '' })?.target ?? ''
    const file = /^\/media\/([a-f\d]{64})-\d+\.jpg$/.exec(to)?.[1]
    const row = file === undefined ? undefined : PICTURE_WITH_FILE.get(db, { file })
    const picture = row ? libraryPicture(db, row) : null
    if (picture) return picture
  }
  return null
}
