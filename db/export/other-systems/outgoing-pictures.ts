import { and, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared, type RowOf } from '#db/engine/prepared.ts'
import { attachmentFile, mediaFile } from '#db/media/media-file.ts'
import { isVisible } from '#db/queries/media/pictures-of.ts'
import { files, media } from '#db/schema/tables.ts'
import { fileIdsOf, mediaIdsOf } from '#domain/document/blocks/walk.ts'
import type { OutgoingFile, OutgoingPicture, OutgoingStory, PictureFor } from '#domain/export/outgoing.ts'
import { filePath } from '#domain/files/file-kind.ts'
import { slugify } from '#domain/urls/slug.ts'

const OF_IDS = prepared({ ids: listOf(media.sha256) }, (db, { ids }) =>
  db
    .select(
      columns(media, 'sha256', 'file', 'name', 'width', 'height', 'widths', 'alt', 'caption', 'credit', 'createdAt'),
    )
    .from(media)
    .where(and(inList(media.sha256, ids), isVisible)),
)
type Row = RowOf<typeof OF_IDS>
const FILES = prepared({ ids: listOf(files.id) }, (db, { ids }) =>
  db
    .select(columns(files, 'id', 'sha256', 'name', 'createdAt'))
    .from(files)
    .where(and(inList(files.id, ids), isNull(files.deletedAt))),
)

/** Copies a file of the newsroom into the export, under a name within it; false where it is missing. */
export type CopyPicture = (from: string, name: string) => boolean

/**
 * The pictures of an export: each is copied once, as a JPEG as wide as it is stored, uncropped, when the first story
 * uses it. A file that is missing is named by `onMissing`; its picture is mentioned nevertheless, for whoever finds it.
 */
export class OutgoingPictures {
  readonly #known = new Map<string, OutgoingPicture>()
  readonly #files = new Set<string>()
  readonly #db: Readable
  readonly #dataDir: string
  readonly #onMissing: (name: string) => void

  constructor(db: Readable, dataDir: string, onMissing: (name: string) => void) {
    this.#db = db
    this.#dataDir = dataDir
    this.#onMissing = onMissing
  }

  /** Copies the pictures of a story that are not yet there. Null for pictures that are deleted or expired. */
  readonly of = ({ lead, document }: Pick<OutgoingStory, 'lead' | 'document'>, copy: CopyPicture): PictureFor => {
    const ids = new Set([...(lead ? [lead.mediaId] : []), ...mediaIdsOf(document)])
    const fresh = [...ids].filter((id) => !this.#known.has(id))
    const rows = fresh.length === 0 ? [] : OF_IDS.all(this.#db, { ids: fresh })
    for (const row of rows) this.#known.set(row.sha256, this.#copied(row, copy))
    return (mediaId) => this.#known.get(mediaId) ?? null
  }

  /** Copies the files that a story is the first to link to, under the paths of its links, and tells them. */
  filesOf({ document }: Pick<OutgoingStory, 'document'>, copy: CopyPicture): OutgoingFile[] {
    const ids = fileIdsOf(document).filter((id) => !this.#files.has(id))
    return (ids.length === 0 ? [] : FILES.all(this.#db, { ids })).map(({ id, sha256, name, createdAt }) => {
      const file = filePath({ id, name }).slice(1)
      if (!copy(attachmentFile(this.#dataDir, sha256), file)) this.#onMissing(file)
      return { number: this.#files.add(id).size, file, at: createdAt }
    })
  }

  #copied(row: Row, copy: CopyPicture): OutgoingPicture {
    const { sha256, name, widths, alt, caption, credit, createdAt } = row
    const width = widths.at(-1) ?? row.width
    const month = new Date(createdAt).toISOString().slice(0, 7).replace('-', '/')
    const stem = slugify(name.replace(/\.\w+$/, '')).slice(0, 60) || 'picture'
    const file = `${month}/${stem}-${sha256.slice(0, 12)}.jpg`
    if (!copy(mediaFile(this.#dataDir, row.file, width, 'jpg'), file)) this.#onMissing(file)
    const height = Math.max(1, Math.round((row.height * width) / row.width))
    return { number: this.#known.size + 1, file, width, height, alt, caption, credit, at: createdAt }
  }
}
