import { deleteFile, forgetFiles } from '#db/commands/files/delete-file.ts'
import { keepFile } from '#db/commands/files/keep-file.ts'
import { deletePicture, restorePicture } from '#db/commands/media/delete-picture.ts'
import { forgetPictures } from '#db/commands/media/forget-pictures.ts'
import { keepPicture } from '#db/commands/media/keep-picture.ts'
import { replacePicture } from '#db/commands/media/replace-picture.ts'
import { updatePicture } from '#db/commands/media/update-picture.ts'
import { beginUpload } from '#db/commands/uploads/begin-upload.ts'
import { dropUpload, finishUpload, forgetUploads } from '#db/commands/uploads/end-upload.ts'
import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { cropName, replacedName } from '#db/media/media-file.ts'
import { FILE, type FileAction, type PictureAction, picture } from '#db/proofs/testing/action.ts'
import { recallAndUndo } from '#db/proofs/testing/actions-recalls.ts'
import { DAY, OTTILIE } from '#db/testing/cast.ts'
import { type Crops, RATIOS } from '#domain/picture/crop-sizes.ts'
import { type Focus, MIDDLE } from '#domain/picture/focus.ts'
import type { Result } from '#domain/result.ts'

const SIZE = { width: 1_200, height: 800, widths: [400, 1_200] }
const LIKENESS = { placeholder: '#336699 #99ccff', likeness: '00ff00ff00ff00ff' }

const cropsOf = (file: string, focus: Focus): Crops =>
  Object.fromEntries(RATIOS.map((ratio) => [ratio, { ...SIZE, file: cropName(file, ratio, focus) }]))

/** Runs an action of the picture library, without decoding anything. Undefined if there is no such picture. */
export function performPictureAction(db: Db, action: PictureAction, now: number): Result<unknown> | undefined {
  const id = picture(action.of)
  if (action.do === 'picture') {
    const row = { sha256: id, content: id, file: id, name: `${action.of}.webp`, ...SIZE, ...LIKENESS }
    return keepPicture(db, OTTILIE, { ...row, crops: cropsOf(id, MIDDLE) }, now)
  }
  const row = statement<{ version: number; file: string }>(db, 'select version, file from media where sha256 = ?').get(
    id,
  )
  if (!row) return undefined
  switch (action.do) {
    case 'picture words': {
      const { days, focus, ...words } = action.to
      const expiresAt = days === undefined || days === null ? days : now + days * DAY
      const moved = focus === undefined ? {} : { focus, crops: cropsOf(row.file, focus) }
      const given = words.alt === undefined ? {} : { mayBeGivenOn: words.alt.length % 2 === 0 }
      return updatePicture(db, OTTILIE, { id, version: row.version, ...words, ...given, expiresAt, ...moved }, now)
    }
    case 'picture file': {
      const content = String(action.content).repeat(64)
      const file = replacedName(id, content)
      const source = { sourceType: 'synthetic' as const, hasCredentials: false }
      const by = {
        ...SIZE,
        ...source,
        ...LIKENESS,
        width: 900,
        content,
        file,
        crops: cropsOf(file, MIDDLE),
        isMoving: false,
      }
      return replacePicture(db, OTTILIE, { id, by }, now)
    }
    case 'picture recalled':
      return recallAndUndo(db, { kind: 'picture', subject: id }, action, now)
    case 'picture goes':
      return deletePicture(db, OTTILIE, { id }, now)
    case 'picture comes back':
      return restorePicture(db, OTTILIE, { id }, now)
  }
}

/** Runs an action of the file that texts link to. */
export function performFileAction(db: Db, action: FileAction, now: number): Result<unknown> {
  if (action.do === 'file')
    return keepFile(db, OTTILIE, { sha256: FILE.id.repeat(4), name: FILE.name, kind: 'pdf', bytes: 9 }, now)
  const gone = deleteFile(db, OTTILIE, FILE, now)
  forgetFiles(db, now + 31 * DAY)
  return gone
}

/** Runs actions on uploads and unused files, which change nothing for readers. */
export function performUploadAction(db: Db, now: number): Result<unknown> {
  const first = beginUpload(db, OTTILIE, { purpose: 'picture', name: 'quay.jpg', size: 8 }, now)
  const second = beginUpload(db, OTTILIE, { purpose: 'picture', name: 'quay.jpg', size: 8 }, now)
  if (!first.ok || !second.ok) return first
  dropUpload(db, OTTILIE, first.value)
  forgetUploads(db, () => 0, now)
  forgetPictures(db, now)
  return finishUpload(db, OTTILIE, { id: second.value.id, mediaId: picture(0) })
}
