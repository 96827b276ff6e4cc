import fs from 'node:fs'
import path from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { isNull } from 'drizzle-orm'
import { syncFile } from '#db/backup/copy-media.ts'
import { sha256Of } from '#db/backup/manifest.ts'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import type { Step } from '#db/export/export-stories.ts'
import { lineFile } from '#db/export/line-file.ts'
import { FILES } from '#db/export/manifest.ts'
import { attachmentFile, masterFile, mediaFile, sourceFile } from '#db/media/media-file.ts'
import { RENDITION_FORMATS } from '#db/media/renditions.ts'
import { files, media } from '#db/schema/tables.ts'
import type { ExportedFile } from '#domain/import/export-manifest.ts'
import { MOVING } from '#domain/urls/paths.ts'

/** Every picture of the library, with what its file names are made of. */
const PICTURES = prepared({}, (db) =>
  db
    .select(columns(media, 'file', 'widths', 'crops'))
    .from(media)
    .where(isNull(media.deletedAt))
    .orderBy(media.sha256),
)
const ATTACHMENTS = prepared({}, (db) =>
  db.select(columns(files, 'sha256')).from(files).where(isNull(files.deletedAt)).orderBy(files.id),
)

type Media = { list: ExportedFile; files: number; missing: number }

/** Copies every picture and file of the library, and lists the files. Null if it was aborted. */
export async function exportMedia(
  db: Readable,
  { dataDir, dir }: { dataDir: string; dir: string },
  { signal, onDone }: Step,
): Promise<Media | null> {
  const list = lineFile(dir, FILES.media)
  const named = new Set<string>()
  let [done, missing] = [0, 0]
  try {
    for (const all of filesOf(db, dataDir)) {
      for (const from of all) {
        const name = path.relative(dataDir, from)
        const to = path.join(dir, name)
        fs.mkdirSync(path.dirname(to), { recursive: true })
        const file = copy(from, to)
        if (file) list.add({ path: name, ...file })
        if (file) named.add(name)
        else missing++
      }
      done += 1
      onDone(done)
      await turn()
      if (signal.aborted) return null
    }
    removeOthers(dir, named)
    return { list: list.end(), files: named.size, missing }
  } finally {
    list.close()
  }
}

/** The files of each picture and attachment: those that it must have, and those that it has and others have not. */
function* filesOf(db: Readable, dataDir: string): Generator<string[]> {
  for (const { file, widths, crops } of PICTURES.iterate(db)) {
    const sets = [{ file, widths }, ...Object.values(crops).flatMap((crop) => crop ?? [])]
    const needed = sets.flatMap((set) =>
      set.widths.flatMap((width) => RENDITION_FORMATS.map((format) => mediaFile(dataDir, set.file, width, format))),
    )
    const moving = mediaFile(dataDir, file, MOVING, 'webp')
    const others = [masterFile(dataDir, file), sourceFile(dataDir, file), moving]
    yield [...needed, ...others.filter((one) => fs.existsSync(one))]
  }
  for (const { sha256 } of ATTACHMENTS.iterate(db)) yield [attachmentFile(dataDir, sha256)]
}

/** Removes files that an earlier export into this folder left of deleted pictures. */
function removeOthers(dir: string, named: ReadonlySet<string>): void {
  const root = path.join(dir, 'media')
  if (!fs.existsSync(root)) return
  for (const entry of fs.readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (entry.isFile() && !named.has(path.relative(dir, file))) fs.rmSync(file)
  }
}

/**
 * Copies a file unless one of the same length is there, since a file never changes under its name. Null if there is
 * none.
 */
export function copy(from: string, to: string): Omit<ExportedFile, 'path'> | null {
  const size = fs.statSync(from, { throwIfNoEntry: false })?.size
  if (size === undefined) return null
  if (fs.statSync(to, { throwIfNoEntry: false })?.size === size) return { bytes: size, sha256: sha256Of(to) }
  const part = `${to}.part`
  fs.copyFileSync(from, part)
  syncFile(part)
  fs.renameSync(part, to)
  return { bytes: size, sha256: sha256Of(to) }
}
