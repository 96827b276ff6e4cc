'use client'
import type { ReactNodeViewProps } from '@tiptap/react'
import { useState } from 'react'
import { BlockBar, BlockButton, BlockFrame } from '#components/desk/editor/blocks/block-frame.tsx'
import { formBlock } from '#components/desk/editor/blocks/block-node.ts'
import {
  altLine,
  PictureForm,
  PictureWords,
  type Fields,
  imageFields,
} from '#components/desk/editor/blocks/picture-form.tsx'
import { askFocus, isAsked, useIsAsked } from '#components/desk/media/asked-pictures.ts'
import { endByKey, FocalQuestion } from '#components/desk/media/focal-question.tsx'
import { StoryPicture } from '#components/desk/media/library-picture.tsx'
import { PicturePicker } from '#components/desk/media/picture-picker.tsx'
import { isWithoutText, type LibraryPicture } from '#components/desk/media/pictures.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { t } from '#domain/messages/t.ts'

/** A picture of the library with its texts. A node without one opens the picker as it appears. */
export const PictureNode = formBlock('image', { tag: 'figure', mark: 'picture' }, PictureView)

function PictureView(view: ReactNodeViewProps) {
  const { node, editor, updateAttributes, deleteNode } = view
  const { me } = useNewsroom()
  const picture = node.attrs.block as Partial<Fields>
  const isEmpty = picture.mediaId === undefined
  const [isChoosing, setChoosing] = useState(isEmpty)
  const [isOpen, setOpen] = useState(() => isAsked(picture.mediaId))
  const [isNew, setNew] = useState(isEmpty)
  const image = picture as Fields
  // The question shows the picture, too.
  const isQuestioned = useIsAsked(picture.mediaId) && editor.isEditable
  const pick = ([first]: LibraryPicture[]) => {
    setChoosing(false)
    if (!first) return
    askFocus([first], me)
    const { caption, captionLinks, href } = image
    updateAttributes({ block: { ...imageFields(first), ...(!isEmpty && { caption, captionLinks, href }) } })
    setOpen(true)
  }
  const close = () => {
    setChoosing(false)
    if (isEmpty) deleteNode()
    editor.commands.focus()
  }
  const setBlock = (block: Fields) => {
    setNew(false)
    updateAttributes({ block })
  }
  return (
    <BlockFrame view={view} name={t('Picture')}>
      <div contentEditable={false} onKeyDownCapture={endByKey(image.mediaId)}>
        {!isEmpty && !isQuestioned && (
          <figure className="[&_img]:min-h-24 [&_img]:w-full [&_img]:bg-hover">
            <StoryPicture mediaId={image.mediaId} alt={image.alt} />
            <PictureWords picture={image} />
          </figure>
        )}
        <BlockBar view={view} name={t('Picture')}>
          {!isEmpty && <span className={isWithoutText(image) ? 'text-amber' : ''}>{altLine(image)}</span>}
          {editor.isEditable && !isEmpty && (
            <BlockButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {t('Edit details')}
            </BlockButton>
          )}
          {editor.isEditable && (
            <BlockButton onClick={() => setChoosing(true)}>{isEmpty ? t('Choose') : t('Replace')}</BlockButton>
          )}
        </BlockBar>
        {editor.isEditable && !isEmpty && <FocalQuestion mediaId={image.mediaId} onEnd={() => setOpen(false)} />}
        {isOpen && !isEmpty && <PictureForm view={view} picture={image} isFirst={isNew} onChange={setBlock} />}
      </div>
      {isChoosing && editor.isEditable && <PicturePicker title={t('Choose a picture')} onPick={pick} onClose={close} />}
    </BlockFrame>
  )
}
