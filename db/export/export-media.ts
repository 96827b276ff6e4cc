import fs from 'node:fs'
import path from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { isNull } from 'drizzle-orm'
import { syncFile } from '#db/backup/copy-media.ts'
import { sha256Of } from '#db/backup/manifest.ts'
import { namesOf } from '#db/commands/media/steps/picture-rows.ts'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared, type RowOf } from '#db/engine/prepared.ts'
import type { Step } from '#db/export/export-stories.ts'
import { lineFile } from '#db/export/line-file.ts'
import { FILES } from '#db/export/manifest.ts'
import { attachmentFile, folderOf, masterFile, mediaFile, sourceFile } from '#db/media/media-file.ts'
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
type Pictured = RowOf<typeof PICTURES>

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
    for (const made of exported(db, dataDir, dir)) {
      for (const file of made.files) {
        list.add(file)
        named.add(file.path)
      }
      missing += made.missing
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

function* exported(db: Readable, dataDir: string, dir: string): Generator<Copied> {
  for (const picture of PICTURES.iterate(db)) yield exportPicture(dataDir, dir, picture)
  for (const { sha256 } of ATTACHMENTS.iterate(db)) {
    fs.mkdirSync(folderOf(dir, sha256), { recursive: true })
    yield copyAll(dataDir, dir, [attachmentFile(dataDir, sha256)])
  }
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

/** The required files of a picture, and those that not all have: its master, the SVG that it was drawn from, what moves. */
function filesOf(dataDir: string, { file, widths, crops }: Pictured): { needed: string[]; others: string[] } {
  const sets = [{ file, widths }, ...Object.values(crops).flatMap((crop) => crop ?? [])]
  const needed = sets.flatMap((set) =>
    set.widths.flatMap((width) => RENDITION_FORMATS.map((format) => mediaFile(dataDir, set.file, width, format))),
  )
  return {
    needed,
    others: [masterFile(dataDir, file), sourceFile(dataDir, file), mediaFile(dataDir, file, MOVING, 'webp')],
  }
}

/**
 * Copies the existing files of a picture; those that are there already are kept. Returns them, and how many are
 * missing.
 */
function exportPicture(dataDir: string, dir: string, picture: Pictured): Copied {
  const { needed, others } = filesOf(dataDir, picture)
  for (const name of namesOf(picture)) fs.mkdirSync(folderOf(dir, name), { recursive: true })
  return copyAll(dataDir, dir, [...needed, ...others.filter((file) => fs.existsSync(file))])
}

type Copied = { files: ExportedFile[]; missing: number }

function copyAll(dataDir: string, dir: string, all: string[]): Copied {
  const copied = all.flatMap((from) => {
    const name = path.relative(dataDir, from)
    const one = copy(from, path.join(dir, name))
    return one ? [{ path: name, ...one }] : []
  })
  return { files: copied, missing: all.length - copied.length }
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
