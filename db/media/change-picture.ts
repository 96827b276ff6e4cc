import fs from 'node:fs'
import { replacePicture } from '#db/commands/media/replace-picture.ts'
import { subjectOf } from '#db/commands/media/steps/picture-rows.ts'
import { type PictureChange, type UpdateRefusal, updatePicture } from '#db/commands/media/update-picture.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { checkUpload, type UploadRefusal, decodeUpload } from '#db/media/decode-upload.ts'
import { cropPicture, renderAgain } from '#db/media/decoder.ts'
import { masterFile, mediaFile, relabelledName, replacedName, sourceFile } from '#db/media/media-file.ts'
import { storeCrops, storePicture } from '#db/media/store-files.ts'
import { libraryPicture } from '#db/queries/media/list-media.ts'
import type { MediaView } from '#domain/newsroom-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import type { Focus } from '#domain/picture/focus.ts'
import type { SourceType } from '#domain/picture/source-type.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { MOVING } from '#domain/urls/paths.ts'

type Newsroom = { db: Db; dataDir: string; actor: Actor; now: number }

/**
 * Changes a picture as `updatePicture` does. If its focus moves or it came about otherwise, its files are made again first,
 * so that the pages that show them change together with it.
 */
export async function changePicture(
  { db, dataDir, actor, now }: Newsroom,
  input: { id: string; version: number } & Omit<PictureChange, 'file' | 'widths' | 'crops'>,
): Promise<Result<MediaView, UpdateRefusal>> {
  const before = libraryPicture(db, input)
  if (!before) return refuse('not-found')
  const { focus } = input
  if (!mayEdit(db, actor, before)) return refuse('not-allowed')
  const shown = {
    focus: focus ?? before.focus,
    sourceType: input.sourceType === undefined ? before.sourceType : input.sourceType,
  }
  const made = before.version === input.version ? await madeAgain(dataDir, before, shown) : {}
  const done = await retryWhileBusy(db, () => updatePicture(db, actor, { ...input, ...made }, now))
  return done.ok ? pictureAgain(db, input.id) : done
}

/** Checked before the work, to save it; the command's own check is decisive. */
const mayEdit = (db: Db, actor: Actor, { id, uploadedBy }: MediaView): boolean =>
  can(actor, 'media.edit', subjectOf(db, id, uploadedBy?.id ?? null))

const isSame = (a: Focus, b: Focus): boolean => a.x === b.x && a.y === b.y

type Made = Pick<PictureChange, 'file' | 'widths' | 'crops'>
type Shown = { focus: Focus; sourceType: SourceType | null }

/**
 * Makes the files again that would say or show something else: the crops around another focus, all of them under another
 * name where they say how the picture came about.
 */
async function madeAgain(dataDir: string, before: MediaView, shown: Shown): Promise<Made> {
  const { file } = before
  const isRelabelled = shown.sourceType !== before.sourceType
  if (!isRelabelled && isSame(shown.focus, before.focus)) return {}
  const master = masterFile(dataDir, file)
  // Pictures from before masters were stored.
  const from = fs.existsSync(master) ? master : mediaFile(dataDir, file, before.widths.at(-1) ?? 0, 'webp')
  const bytes = await fs.promises.readFile(from)
  if (!isRelabelled) {
    const cropped = await cropPicture(bytes, shown)
    if (!cropped.ok) throw new Error(`The crops of ${file} could not be cut: ${cropped.code}`)
    return { crops: storeCrops(dataDir, file, cropped.value, shown.focus) }
  }
  const again = await renderAgain(bytes, shown)
  if (!again.ok) throw new Error(`The files of ${file} could not be made again: ${again.code}`)
  const name = relabelledName(before.id, file, shown.sourceType)
  // The master stays the same: encoded anew, it would lose a little each time.
  const kept = {
    master: bytes,
    moving: orNull(mediaFile(dataDir, file, MOVING, 'webp')),
    source: orNull(sourceFile(dataDir, file)),
  }
  const { widths, crops } = storePicture(dataDir, name, { ...again.value, ...kept }, shown.focus)
  return { file: name, widths, crops }
}

const orNull = (file: string): Uint8Array | null => (fs.existsSync(file) ? fs.readFileSync(file) : null)

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
  const { placeholder, likeness, words } = decoded.value
  const file = replacedName(input.id, content.value)
  const stored = storePicture(dataDir, file, decoded.value, before.focus)
  const { sourceType, hasCredentials } = words
  const by = { ...stored, content: content.value, placeholder, likeness, sourceType, hasCredentials }
  const done = await retryWhileBusy(db, () => replacePicture(db, actor, { id: input.id, by }, now))
  return done.ok ? pictureAgain(db, input.id) : done
}

function pictureAgain(db: Db, id: string): Result<MediaView, 'not-found'> {
  const picture = libraryPicture(db, { id })
  return picture ? ok(picture) : refuse('not-found')
}
