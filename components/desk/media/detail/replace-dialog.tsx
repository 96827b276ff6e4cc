'use client'
import { StoryPicture } from '#components/desk/media/library-picture.tsx'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { FilePreview } from '#components/desk/media/queue/file-preview.tsx'
import { uploads } from '#components/desk/media/queue/use-uploads.ts'
import { whyNotSent } from '#components/desk/media/queue/why-not-taken.ts'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { WHY } from '#components/desk/parts/field/control-look.ts'
import { fileSize } from '#components/desk/parts/file-size.ts'
import { t } from '#domain/messages/t.ts'

const FIGURE =
  'text-sm wrap-anywhere text-ink-2 [&_img]:max-h-56 [&_img]:w-full [&_img]:bg-press [&_img]:object-contain'

type Props = {
  picture: LibraryPicture
  file: File
  /** The places, as `placesSaid` says them. */
  used: string | null
  onClose: () => void
}

/** Asks before a picture is replaced everywhere it is used. */
export function ReplaceDialog({ picture, file, used, onClose }: Props) {
  const why = whyNotSent(file)
  const replace = () => {
    if (why) return
    uploads.add([file], picture.id)
    onClose()
  }
  return (
    <ActDialog
      title={t('Replace picture everywhere')}
      onSubmit={replace}
      onClose={onClose}
      does={t('Replace')}
      note={t('Alt text, caption, credit and focal point stay. Check them afterwards.')}
      isOff={why !== null}
    >
      <div className="grid grid-cols-2 gap-4 pb-3">
        <figure className={FIGURE}>
          <StoryPicture mediaId={picture.id} alt="" />
          <figcaption>{t('Now: {name}', { name: picture.name })}</figcaption>
        </figure>
        <figure className={FIGURE}>
          <FilePreview file={file} />
          <figcaption>{t('New: {name}, {size}', { name: file.name, size: fileSize(file.size) })}</figcaption>
        </figure>
      </div>
      {why ? (
        <p className={WHY} role="alert">
          {why.long}
        </p>
      ) : (
        <p>
          {used === null
            ? t('It is not used yet.')
            : t('Used {places}. Readers see the new picture with their next request.', { places: used })}
        </p>
      )}
    </ActDialog>
  )
}
