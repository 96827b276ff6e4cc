'use client'
import type { ReactNodeViewProps } from '@tiptap/react'
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useState } from 'react'
import { BlockBar, BlockButton, BlockForm, BlockFrame } from '#components/desk/editor/blocks/block-frame.tsx'
import { formBlock } from '#components/desk/editor/blocks/block-node.ts'
import { LinkedField } from '#components/desk/editor/blocks/href-field.tsx'
import { type Fields, imageFields, PictureForm } from '#components/desk/editor/blocks/picture-form.tsx'
import { askFocus, isAsked } from '#components/desk/media/asked-pictures.ts'
import { endByKey, FocalQuestion } from '#components/desk/media/focal-question.tsx'
import { StoryPicture } from '#components/desk/media/library-picture.tsx'
import { PicturePicker } from '#components/desk/media/picture-picker.tsx'
import { isWithoutText, type LibraryPicture } from '#components/desk/media/pictures.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { LinkPart } from '#domain/document/text/linked-text.ts'
import { t } from '#domain/messages/t.ts'

/** A gallery: several pictures with one caption. */
export const GalleryNode = formBlock('gallery', { tag: 'figure', mark: 'gallery' }, GalleryView)

type Stored = { caption?: string; captionLinks?: LinkPart[]; images?: Fields[] }
const MAX_IMAGES = 100

function GalleryView(view: ReactNodeViewProps) {
  const { node, editor, updateAttributes, deleteNode } = view
  const { me } = useNewsroom()
  const { caption = '', captionLinks, images = [] } = node.attrs.block as Stored
  const [isChoosing, setChoosing] = useState(images.length === 0)
  const [openAt, setOpenAt] = useState<number | null>(null)
  const set = (stored: Stored) => updateAttributes({ block: { caption, captionLinks, images, ...stored } })
  const pick = (pictures: LibraryPicture[]) => {
    setChoosing(false)
    askFocus(pictures, me)
    set({ images: [...images, ...pictures.map(imageFields)].slice(0, MAX_IMAGES) })
    if (images.length === 0) setOpenAt(0)
  }
  const close = () => {
    setChoosing(false)
    if (images.length === 0) deleteNode()
    editor.commands.focus()
  }
  const move = (from: number, by: 1 | -1) => {
    const moved = [...images]
    const [one] = moved.splice(from, 1)
    if (one) moved.splice(from + by, 0, one)
    set({ images: moved })
  }
  const takeOut = (at: number) => {
    setOpenAt(null)
    if (images.length === 1) deleteNode()
    else set({ images: images.filter((_, n) => n !== at) })
  }
  const open = openAt === null ? undefined : images[openAt]
  return (
    <BlockFrame view={view} name={t('Gallery')}>
      <div contentEditable={false} onKeyDownCapture={open && endByKey(open.mediaId)}>
        <ul className="m-0 mb-2 grid list-none grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] gap-3 p-0">
          {images.map((image, at) => (
            <GalleryPicture
              key={`${image.mediaId}-${at}`}
              image={image}
              at={at}
              count={images.length}
              isEditable={editor.isEditable}
              isOpen={openAt === at}
              onOpen={() => setOpenAt(openAt === at ? null : at)}
              onMove={(by) => move(at, by)}
              onTakeOut={() => takeOut(at)}
            />
          ))}
        </ul>
        {open && editor.isEditable && (
          <FocalQuestion mediaId={open.mediaId} onEnd={() => setOpenAt(nextAsked(images))} />
        )}
        {open && openAt !== null && (
          <PictureForm
            key={openAt}
            view={view}
            picture={open}
            isFirst
            onChange={(picture) => set({ images: images.with(openAt, picture) })}
          />
        )}
        <BlockBar view={view} name={t('Gallery')}>
          {editor.isEditable && <BlockButton onClick={() => setChoosing(true)}>{t('Add pictures')}</BlockButton>}
        </BlockBar>
        <BlockForm>
          <LinkedField
            view={view}
            label={t('Caption of the gallery')}
            isGrowing
            of={t('optional', {}, 'field')}
            isFull
            value={caption}
            links={captionLinks}
            onChange={(text, links) => set({ caption: text, captionLinks: links })}
          />
        </BlockForm>
      </div>
      {isChoosing && editor.isEditable && (
        <PicturePicker title={t('Pictures of the gallery')} isMany onPick={pick} onClose={close} />
      )}
    </BlockFrame>
  )
}

/** The place of the next picture whose focal point is asked for; null if there is none. */
const nextAsked = (images: Fields[]): number | null => {
  const at = images.findIndex(({ mediaId }) => isAsked(mediaId))
  return at < 0 ? null : at
}

type PictureProps = {
  image: Fields
  at: number
  count: number
  isEditable: boolean
  isOpen: boolean
  onOpen: () => void
  onMove: (by: 1 | -1) => void
  onTakeOut: () => void
}

function GalleryPicture({ image, at, count, isEditable, isOpen, onOpen, onMove, onTakeOut }: PictureProps) {
  const n = at + 1
  return (
    <li className="m-0 [&_img]:aspect-3/2 [&_img]:w-full [&_img]:bg-hover [&_img]:object-cover">
      <StoryPicture mediaId={image.mediaId} alt={image.alt} />
      {isEditable && (
        <div className="flex flex-wrap items-center gap-2 font-sans">
          <BlockButton
            className={isWithoutText(image) ? 'text-amber!' : ''}
            aria-label={t('Edit details of picture {n, number}', { n })}
            aria-expanded={isOpen}
            onClick={onOpen}
          >
            {t('Edit details')}
          </BlockButton>
          <IconButton
            isSmall
            icon={ChevronLeft}
            label={t('Move picture {n, number} earlier', { n })}
            aria-disabled={at === 0}
            onClick={() => onMove(-1)}
          />
          <IconButton
            isSmall
            icon={ChevronRight}
            label={t('Move picture {n, number} later', { n })}
            aria-disabled={n === count}
            onClick={() => onMove(1)}
          />
          <IconButton isSmall icon={X} label={t('Remove picture {n, number}', { n })} onClick={onTakeOut} />
        </div>
      )}
    </li>
  )
}
