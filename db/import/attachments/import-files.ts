import path from 'node:path'
import { and, eq, isNull } from 'drizzle-orm'
import type { Db, Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { addFile, type FileRefusal } from '#db/files/add-file.ts'
import type { FoundFiles, PictureFile, PictureFiles } from '#db/import/pictures/picture-files.ts'
import { openPictureFiles } from '#db/import/pictures/picture-files.ts'
import { mediaJournal } from '#db/import/pictures/picture-journal.ts'
import { lanes } from '#db/import/pictures/request-pace.ts'
import { STORED_REDIRECT } from '#db/import/write/save-import-redirects.ts'
import { files } from '#db/schema/tables.ts'
import { fileInPath, filePath, MAX_FILE_BYTES } from '#domain/files/file-kind.ts'
import { bareFileLink, isFileName } from '#domain/import/attachments/file-link.ts'
import { pathOf, readingsOf } from '#domain/import/pictures/picture-path.ts'
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

type Options = { folder: string | readonly string[] | null; batch?: { id: number; folder: string } | null }
export type ImportFiles = ReturnType<typeof importFiles>

/**
 * Finds the files that links of an import name in its folders and zips, and takes them in, each once, also by several
 * runs of one batch. Close it after. `now` in ms UTC.
 */
export function importFiles(db: Db, dataDir: string, { folder, batch = null }: Options, now: number) {
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
    return before === null ? staying(file) : { path: before, problem: null }
  }

  async function fromArchive(file: PictureFile, from: string): Promise<FileAnswer> {
    if (file.bytes > MAX_FILE_BYTES) return staying(TOO_LARGE)
    const name = path.posix.basename(file.name)
    const content = await file.open().catch(() => null)
    if (content === null) return staying('cannot be read')
    const added = await addFile(db, dataDir, { content, name, batchId: batch?.id }, now)
    if (!added.ok) return staying(WHY[added.code] ?? 'could not be taken in')
    journal?.add({ from, id: added.value.id })
    return { path: filePath(added.value), problem: null }
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
