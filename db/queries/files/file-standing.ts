import { and, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { files, pictureUses } from '#db/schema/tables.ts'
import { type FileKind, fileInPath } from '#domain/files/file-kind.ts'

/** A file at its address: `public` while a public story or page links to it, then `withdrawn` if it was withdrawn. */
export type FileStanding = {
  state: 'public' | 'withdrawn' | 'hidden'
  sha256: string
  kind: FileKind
  name: string
}

const FILE = prepared({ id: files.id }, (db, { id }) =>
  db
    .select(columns(files, 'sha256', 'kind', 'name', 'withdrawnAt'))
    .from(files)
    .where(eq(files.id, id)),
)
const PUBLIC_USE = prepared({ id: pictureUses.mediaId }, (db, { id }) => {
  const isPublic = and(eq(pictureUses.mediaId, id), eq(pictureUses.isPublic, true))
  return db.select({ owner: pictureUses.owner }).from(pictureUses).where(isPublic).limit(1)
})

/** The file at a path of files, and whether readers may have it; null for a path where none is. */
export function fileStanding(db: Readable, path: string): FileStanding | null {
  const at = fileInPath(path)
  const row = at && FILE.get(db, { id: at.id })
  if (!at || !row || row.name !== at.name) return null
  const { withdrawnAt, ...file } = row
  if (PUBLIC_USE.get(db, { id: at.id })) return { ...file, state: 'public' }
  return { ...file, state: withdrawnAt === null ? 'hidden' : 'withdrawn' }
}
