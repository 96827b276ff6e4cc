'use client'
import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { Crops } from '#components/desk/media/detail/crops.tsx'
import { DetailActs } from '#components/desk/media/detail/detail-acts.tsx'
import { FocalPoint } from '#components/desk/media/detail/focal-point.tsx'
import { Likenesses } from '#components/desk/media/detail/likenesses.tsx'
import { PictureFacts } from '#components/desk/media/detail/picture-facts.tsx'
import { PictureFields } from '#components/desk/media/detail/picture-fields.tsx'
import { PictureSaveLine } from '#components/desk/media/detail/picture-save-line.tsx'
import { usePictureEdit } from '#components/desk/media/detail/use-picture-edit.ts'
import { useUses } from '#components/desk/media/detail/use-uses.ts'
import { WhereUsed } from '#components/desk/media/detail/where-used.tsx'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { useSteady } from '#components/desk/parts/use-steady.ts'
import { mediaQueries } from '#components/desk/queries/media-queries.ts'
import { mediaDetailWords as words } from '#components/desk/words/media-detail.ts'
import { can } from '#domain/permissions/can.ts'

/** Initial focus of the panel; null leaves the focus alone. */
export type DetailFocus = 'panel' | 'text' | null
type Props = { id: string; focus: DetailFocus; onOpen: (id: string) => void; onClose: () => void }

/** Shows everything about one picture, beside the library. */
export function MediaDetail({ id, focus, onOpen, onClose }: Props) {
  const panel = useRef<HTMLElement>(null)
  const found = useQuery(mediaQueries.picture(id))
  useEffect(() => {
    if (focus === 'panel') panel.current?.focus({ preventScroll: true })
  }, [focus])
  useLeaving(panel, onClose)
  const isGone = found.error instanceof ApiProblem && found.error.status === 404
  return (
    <aside className="panel" aria-label={words.label} ref={panel} tabIndex={-1}>
      <div className="in">
        {found.data ? (
          <Chosen picture={found.data} focus={focus} onOpen={onOpen} onClose={onClose} />
        ) : isGone ? (
          <p className="dim">{words.gone}</p>
        ) : found.error ? (
          <ReadingTrouble what={words.what} error={found.error} hasOld={false} onRetry={() => void found.refetch()} />
        ) : (
          <span className="skel frame" role="status" aria-label={words.loading} />
        )}
      </div>
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
  const uses = useUses(picture.id)
  const isDeleted = picture.deletedAt !== null
  const isPublic = uses.data ? uses.data.authors.length > 0 || uses.data.stories.some((story) => story.isPublic) : false
  const subject = {
    createdBy: picture.uploadedBy?.id ?? null,
    assignedTo: null,
    status: isPublic ? ('published' as const) : ('draft' as const),
  }
  const isEditable = can(me, 'media.edit', subject) && !isDeleted
  useEffect(() => {
    if (focus === 'text') altField.current?.focus()
  }, [focus])
  return (
    <>
      <div className="row-flex picture-head">
        <PictureSaveLine state={state} edit={edit} />
        <IconButton isSmall icon={X} label={words.close} keys="Esc" onClick={onClose} />
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
      <DetailActs picture={picture} uses={uses.data} isEditable={can(me, 'media.edit', subject)} onClose={onClose} />
      <PictureFacts picture={picture} />
      <Likenesses picture={picture} onOpen={onOpen} />
    </>
  )
}
