import { and, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared, type RowOf } from '#db/engine/prepared.ts'
import { attachmentFile, mediaFile } from '#db/media/media-file.ts'
import { isVisible } from '#db/queries/media/pictures-of.ts'
import { site } from '#db/queries/settings/site.ts'
import { files, media } from '#db/schema/tables.ts'
import { fileIdsOf, mediaIdsOf } from '#domain/document/blocks/walk.ts'
import type { OutgoingFile, OutgoingPicture, OutgoingStory, PictureFor } from '#domain/export/outgoing.ts'
import { filePath } from '#domain/files/file-kind.ts'
import { machineWords } from '#domain/picture/source-type.ts'
import { slugify } from '#domain/urls/slug.ts'
import { speechIn } from '#domain/words/speech.ts'

const FILES_OF = ['sha256', 'file', 'name', 'width', 'height', 'widths'] as const
const OF_IDS = prepared({ ids: listOf(media.sha256) }, (db, { ids }) =>
  db
    .select(columns(media, ...FILES_OF, 'alt', 'caption', 'credit', 'createdAt', 'sourceType'))
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
export type CopyFile = (from: string, name: string) => boolean
type Shown = Pick<OutgoingStory, 'lead' | 'document'>

/**
 * The pictures and files of an export: each is copied once, when the first story uses it; a picture as a JPEG as wide as
 * it is stored, uncropped. One that is missing is named by `onMissing` and mentioned nevertheless, for whoever finds it.
 */
export function outgoingMedia(db: Readable, dataDir: string, onMissing: (name: string) => void) {
  const { words } = speechIn('UTC', site(db).language, 'en')
  const known = new Map<string, OutgoingPicture>()
  const linked = new Set<string>()
  const place = (from: string, file: string, copy: CopyFile): string => {
    if (!copy(from, file)) onMissing(file)
    return file
  }

  function picture({ sha256, name, widths, createdAt, sourceType, ...row }: Row, copy: CopyFile): OutgoingPicture {
    const width = widths.at(-1) ?? row.width
    const month = new Date(createdAt).toISOString().slice(0, 7).replace('-', '/')
    const stem = slugify(name.replace(/\.\w+$/, '')).slice(0, 60) || 'picture'
    const from = mediaFile(dataDir, row.file, width, 'jpg')
    const file = place(from, `${month}/${stem}-${sha256.slice(0, 12)}.jpg`, copy)
    const height = Math.max(1, Math.round((row.height * width) / row.width))
    const made = machineWords({ sourceType }, words)
    const caption = [row.caption, made].filter((said) => said !== '').join(' ')
    return { ...row, caption, made, number: known.size + 1, file, width, height, at: createdAt }
  }

  return {
    /** Copies the pictures of a story that are not yet there. Null for pictures that are deleted or expired. */
    picturesOf({ lead, document }: Shown, copy: CopyFile): PictureFor {
      const ids = new Set([...(lead ? [lead.mediaId] : []), ...mediaIdsOf(document)])
      const fresh = [...ids].filter((id) => !known.has(id))
      const rows = fresh.length === 0 ? [] : OF_IDS.all(db, { ids: fresh })
      for (const row of rows) known.set(row.sha256, picture(row, copy))
      return (mediaId) => known.get(mediaId) ?? null
    },
    /** Copies the files that a story is the first to link to, under the paths of its links, and tells them. */
    filesOf({ document }: Shown, copy: CopyFile): OutgoingFile[] {
      const ids = fileIdsOf(document).filter((id) => !linked.has(id))
      return (ids.length === 0 ? [] : FILES.all(db, { ids })).map(({ id, sha256, name, createdAt }) => {
        const file = place(attachmentFile(dataDir, sha256), filePath({ id, name }).slice(1), copy)
        return { number: linked.add(id).size, file, at: createdAt }
      })
    },
  }
}
