import fs from 'node:fs'
import { replacePicture } from '#db/commands/media/replace-picture.ts'
import { subjectOf } from '#db/commands/media/steps/picture-rows.ts'
import { type PictureChange, type UpdateRefusal, updatePicture } from '#db/commands/media/update-picture.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { checkUpload, type UploadRefusal, decodeUpload } from '#db/media/decode-upload.ts'
import { cropPicture } from '#db/media/decoder.ts'
import { masterFile, mediaFile, replacedName } from '#db/media/media-file.ts'
import { storeCrops, storePicture } from '#db/media/store-files.ts'
import { libraryPicture } from '#db/queries/media/list-media.ts'
import type { MediaView } from '#domain/newsroom-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import type { Crops } from '#domain/picture/crop-sizes.ts'
import type { Focus } from '#domain/picture/focus.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Newsroom = { db: Db; dataDir: string; actor: Actor; now: number }

/**
 * Changes a picture as `updatePicture` does. If its focus moves, its crops are cut again first, so that the pages that
 * show them change together with it.
 */
export async function changePicture(
  { db, dataDir, actor, now }: Newsroom,
  input: { id: string; version: number } & Omit<PictureChange, 'crops'>,
): Promise<Result<MediaView, UpdateRefusal>> {
  const before = libraryPicture(db, input)
  if (!before) return refuse('not-found')
  const { focus } = input
  if (!mayEdit(db, actor, before)) return refuse('not-allowed')
  const isMoved = focus !== undefined && before.version === input.version && !isSame(focus, before.focus)
  const crops = isMoved ? await cropsAround(dataDir, before, focus) : undefined
  const done = await retryWhileBusy(db, () => updatePicture(db, actor, { ...input, crops }, now))
  return done.ok ? pictureAgain(db, input.id) : done
}

/** Checked before the work, to save it; the command's own check is decisive. */
const mayEdit = (db: Db, actor: Actor, { id, uploadedBy }: MediaView): boolean =>
  can(actor, 'media.edit', subjectOf(db, id, uploadedBy?.id ?? null))

const isSame = (a: Focus, b: Focus): boolean => a.x === b.x && a.y === b.y

async function cropsAround(dataDir: string, { file, widths }: MediaView, focus: Focus): Promise<Crops> {
  const master = masterFile(dataDir, file)
  // Pictures from before masters were stored.
  const from = fs.existsSync(master) ? master : mediaFile(dataDir, file, widths.at(-1) ?? 0, 'webp')
  const cropped = await cropPicture(await fs.promises.readFile(from), focus)
  if (!cropped.ok) throw new Error(`The crops of ${file} could not be cut: ${cropped.code}`)
  return storeCrops(dataDir, file, cropped.value, focus)
}

/**
 * Replaces the file that a picture shows by another upload. Its focus stays, since it is mostly the same picture,
 * better made. The files are synced before the row that names them is committed. Refuses `not-found`, `not-allowed`,
 * and what `checkUpload` and `takeIn` refuse.
 */
export async function replaceFile(
  { db, dataDir, actor, now }: Newsroom,
  input: { id: string; bytes: Uint8Array },
): Promise<Result<MediaView, UploadRefusal | 'not-found' | 'not-allowed'>> {
  const before = libraryPicture(db, input)
  if (!before || before.deletedAt !== null) return refuse('not-found')
  const content = checkUpload(input.bytes)
  if (!content.ok) return content
  if (!mayEdit(db, actor, before)) return refuse('not-allowed')
  const decoded = await decodeUpload(input.bytes, before.focus)
  if (!decoded.ok) return decoded
  const { placeholder, likeness } = decoded.value
  const file = replacedName(input.id, content.value)
  const stored = storePicture(dataDir, file, decoded.value, before.focus)
  const by = { ...stored, content: content.value, placeholder, likeness }
  const done = await retryWhileBusy(db, () => replacePicture(db, actor, { id: input.id, by }, now))
  return done.ok ? pictureAgain(db, input.id) : done
}

function pictureAgain(db: Db, id: string): Result<MediaView, 'not-found'> {
  const picture = libraryPicture(db, { id })
  return picture ? ok(picture) : refuse('not-found')
}
