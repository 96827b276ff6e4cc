'use client'
import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { Crops } from '#components/desk/media/detail/crops.tsx'
import { DetailActs } from '#components/desk/media/detail/detail-acts.tsx'
import { FocalPoint } from '#components/desk/media/detail/focal-point.tsx'
import { Likenesses } from '#components/desk/media/detail/likenesses.tsx'
import { PANEL } from '#components/desk/media/detail/panel-look.tsx'
import { PictureFields } from '#components/desk/media/detail/picture-fields.tsx'
import { PictureSaveLine } from '#components/desk/media/detail/picture-save-line.tsx'
import { usePictureEdit } from '#components/desk/media/detail/use-picture-edit.ts'
import { WhereUsed } from '#components/desk/media/detail/where-used.tsx'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Grey } from '#components/desk/parts/feedback/skeleton.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { useSteady } from '#components/desk/parts/use-steady.ts'
import { mediaQueries } from '#components/desk/queries/media-queries.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

/** Initial focus of the panel; null leaves the focus alone. */
export type DetailFocus = 'panel' | 'text' | null
type Props = { id: string; focus: DetailFocus; onOpen: (id: string) => void; onClose: () => void }

/** Shows everything about one picture, beside the library. */
export function MediaDetail({ id, focus, onOpen, onClose }: Props) {
  const panel = useRef<HTMLElement>(null)
  const query = useQuery(mediaQueries.picture(id))
  const { data, error } = query
  useEffect(() => {
    if (focus === 'panel') panel.current?.focus({ preventScroll: true })
  }, [focus])
  useLeaving(panel, onClose)
  const isGone = error instanceof ApiProblem && error.status === 404
  return (
    <aside className={PANEL} aria-label={t('Selected picture')} ref={panel} tabIndex={-1}>
      {data ? (
        <Chosen picture={data} focus={focus} onOpen={onOpen} onClose={onClose} />
      ) : isGone ? (
        <p className="text-ink-3">{t('This picture is no longer in the library.')}</p>
      ) : error ? (
        <ReadingTrouble what={t('The picture')} of={query} />
      ) : (
        <div role="status" aria-label={t('Loading the picture')}>
          <Grey className="aspect-3/2" />
        </div>
      )}
    </aside>
  )
}

/** Escape closes the panel from its fields too, where single-key shortcuts are off. */
function useLeaving(panel: RefObject<HTMLElement | null>, onClose: () => void): void {
  const leave = useSteady(onClose)
  useEffect(() => {
    const element = panel.current
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      event.stopPropagation()
      leave()
    }
    element?.addEventListener('keydown', press)
    return () => element?.removeEventListener('keydown', press)
  }, [panel, leave])
}

type ChosenProps = Pick<Props, 'focus' | 'onOpen' | 'onClose'> & { picture: LibraryPicture }

function Chosen({ picture, focus, onOpen, onClose }: ChosenProps) {
  const { me } = useNewsroom()
  const altField = useRef<HTMLTextAreaElement>(null)
  const { edit, state, fields } = usePictureEdit(picture)
  const uses = useQuery(mediaQueries.uses(picture.id))
  const isPublic = uses.data ? uses.data.authors.length > 0 || uses.data.stories.some((story) => story.isPublic) : false
  const mayEdit = can(me, 'media.edit', {
    createdBy: picture.uploadedBy?.id ?? null,
    assignedTo: null,
    status: isPublic ? 'published' : 'draft',
  })
  const isEditable = mayEdit && picture.deletedAt === null
  useEffect(() => {
    if (focus === 'text') altField.current?.focus()
  }, [focus])
  return (
    <>
      <div className="-my-2 flex min-h-control-sm items-center justify-between gap-2 narrow:col-span-full">
        <PictureSaveLine state={state} edit={edit} />
        <IconButton isSmall icon={X} label={t('Close')} keys="Esc" onClick={onClose} />
      </div>
      <FocalPoint
        picture={picture}
        focus={fields.focus}
        isEditable={isEditable}
        onFocus={(to) => edit.change({ focus: to })}
      />
      <Crops picture={picture} focus={fields.focus} />
      <PictureFields fields={fields} edit={edit} isEditable={isEditable} altField={altField} />
      <WhereUsed uses={uses} />
      <DetailActs picture={picture} uses={uses.data} isEditable={mayEdit} onClose={onClose} />
      <PictureFacts picture={picture} />
      <Likenesses picture={picture} onOpen={onOpen} />
    </>
  )
}

/** The name, the size and the uploader of a picture. */
function PictureFacts({ picture }: { picture: LibraryPicture }) {
  const { said } = useNewsroom()
  const { name, width, height, widths, createdAt, uploadedBy } = picture
  const facts = { name, width, height, widths: widths.length }
  return (
    <p className={HINT}>
      {name === ''
        ? t('{width, number} × {height, number}, {widths, plural, one {in # width.} other {in # widths.}}', facts)
        : t(
            '{name}, {width, number} × {height, number}, {widths, plural, one {in # width.} other {in # widths.}}',
            facts,
          )}{' '}
      {uploadedBy === null
        ? t('Uploaded {time}.', { time: said(createdAt) })
        : t('Uploaded {time} by {who}.', { time: said(createdAt), who: uploadedBy.name })}
    </p>
  )
}
