import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { and, eq, isNull } from 'drizzle-orm'
import type { Db, Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { addFile, type FileRefusal } from '#db/files/add-file.ts'
import type { FoundFiles, PictureFile, PictureFiles } from '#db/import/pictures/picture-files.ts'
import { openPictureFiles } from '#db/import/pictures/picture-files.ts'
import { mediaJournal } from '#db/import/pictures/picture-journal.ts'
import { lanes } from '#db/import/pictures/request-pace.ts'
import type { SitePictures } from '#db/import/pictures/site-pictures.ts'
import { STORED_REDIRECT } from '#db/import/write/save-import-redirects.ts'
import { files } from '#db/schema/tables.ts'
import { fileInPath, filePath, MAX_FILE_BYTES } from '#domain/files/file-kind.ts'
import { bareFileLink, isFileName } from '#domain/import/attachments/file-link.ts'
import { pathOf, readingsOf } from '#domain/import/pictures/picture-path.ts'
import { decodedUri } from '#domain/text/decoded-uri.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

/** The path here of a file that a link names, or why there is none: a sentence without its subject. */
export type FileAnswer = { path: string; problem: null } | { path: null; problem: string }
const staying = (problem: string): FileAnswer => ({ path: null, problem })

/** Files that a batch took in, in its folder. */
export const fileJournal = (folder: string) => mediaJournal(folder, 'files-taken.ndjson')

const STORED = prepared({ id: files.id }, (db, { id }) => {
  const isThere = and(eq(files.id, id), isNull(files.deletedAt))
  return db
    .select(columns(files, 'id', 'name'))
    .from(files)
    .where(isThere)
})
/** The path here of a file of the library; null for one that is gone. */
export function storedPath(db: Readable, id: string | null): string | null {
  const row = id === null ? undefined : STORED.get(db, { id })
  return row ? filePath(row) : null
}

const MISSING = 'is not among the files of the import'
const TOO_LARGE = 'is larger than 200 MB'
const WHY: Partial<Record<FileRefusal, string>> = {
  'too-large': TOO_LARGE,
  'has-macros': 'may run macros, which is refused',
  'not-a-file-kind': 'is of a kind that is not taken in',
}

type Options = {
  folder: string | readonly string[] | null
  /** The old site, where an administrator allows to fetch from it. */
  site?: SitePictures | null
  batch?: { id: number; folder: string } | null
}
export type ImportFiles = ReturnType<typeof importFiles>

/**
 * Finds the files that links of an import name in its folders and zips, then on the old site, and takes them in, each
 * once, also by several runs of one batch. Close it after. `now` in ms UTC.
 */
export function importFiles(db: Db, dataDir: string, { folder, site = null, batch = null }: Options, now: number) {
  const paths = [folder ?? []].flat()
  const journal = batch ? fileJournal(batch.folder) : null
  const answers = new Map<string, Promise<FileAnswer>>()
  const lane = lanes(1)
  let isStopped = false
  let opened: Promise<PictureFiles> | null = null

  async function takeIn(from: string): Promise<FileAnswer> {
    if (isStopped) return staying('was left out: the import was stopped')
    const known = storedPath(db, journal?.idOf(from) ?? null)
    if (known !== null) return { path: known, problem: null }
    opened ??= openPictureFiles(paths, isFileName)
    const file = fileAt(await opened, from)
    if (typeof file !== 'string') return fromArchive(file, from)
    const before = takenBefore(db, from)
    if (before !== null) return { path: before, problem: null }
    const address = from.startsWith('/') && !from.startsWith('//') ? site?.origin + from : from
    if (!site || !/^(?:https?:)?\/\//i.test(address)) return staying(file)
    return fromSite(site, address, dataDir, (content) => added(content, decodedUri(from), from))
  }

  async function fromArchive(file: PictureFile, from: string): Promise<FileAnswer> {
    if (file.bytes > MAX_FILE_BYTES) return staying(TOO_LARGE)
    const content = await file.open().catch(() => null)
    return content === null ? staying('cannot be read') : added(content, file.name, from)
  }

  async function added(content: AsyncIterable<Uint8Array>, named: string, from: string): Promise<FileAnswer> {
    const name = path.posix.basename(named)
    const done = await addFile(db, dataDir, { content, name, batchId: batch?.id }, now)
    if (!done.ok) return staying(WHY[done.code] ?? 'could not be taken in')
    journal?.add({ from, id: done.value.id })
    return { path: filePath(done.value), problem: null }
  }

  return {
    /** Takes in the file of a link. */
    answer(href: string): Promise<FileAnswer> {
      const from = bareFileLink(href)
      const taking = answers.get(from) ?? lane(() => takeIn(from))
      answers.set(from, taking)
      return taking
    },
    /** Ends what is under way, and closes folders and zips. */
    async close(): Promise<void> {
      isStopped = true
      await Promise.allSettled(answers.values())
      await (await opened?.catch(() => null))?.close()
    },
  }
}

async function fromSite(
  site: SitePictures,
  address: string,
  dataDir: string,
  take: (content: AsyncIterable<Uint8Array>) => Promise<FileAnswer>,
): Promise<FileAnswer> {
  const part = path.join(dataDir, 'media', `${randomUUID()}.part`)
  fs.mkdirSync(path.dirname(part), { recursive: true })
  try {
    const fetched = await site.load(address, part)
    return fetched.ok ? await take(fs.createReadStream(part)) : staying(String(fetched.details))
  } finally {
    fs.rmSync(part, { force: true })
  }
}

/** The file of exactly this name, in its month where its address has one; otherwise why there is none. */
export function fileAt(archive: PictureFiles, from: string): PictureFile | string {
  const found: FoundFiles = archive.find(from, { isUpload: true, isShared: true })
  if (!('files' in found)) return found.why === null ? MISSING : 'is not in its own folder, or several have its name'
  const stems = new Set(readingsOf(from).map(({ name }) => name.stem))
  return found.files.find(({ name }) => stems.has(pathOf(name).name.stem)) ?? MISSING
}

/** The file that an earlier import made of an address, by the redirect that it left; null if there is none. */
function takenBefore(db: Db, from: string): string | null {
  const target = STORED_REDIRECT.get(db, { path: oldAddressKey(from) ?? '' })?.target ?? ''
  return storedPath(db, fileInPath(target)?.id ?? null)
}
