'use client'
import { useId, useRef, useState } from 'react'
import { toast } from 'sonner'
import { StoryPicture } from '#components/desk/media/library-picture.tsx'
import { PicturePicker } from '#components/desk/media/picture-picker.tsx'
import type { FieldProps } from '#components/desk/taxonomy/term-facts.tsx'
import { sentenceOf } from '#components/desk/taxonomy/use-paper.ts'
import { taxonomyWords } from '#components/desk/words/taxonomy.ts'
import type { DeskAuthor } from '#domain/article/desk-views.ts'

const words = taxonomyWords.author

/** The portrait on a byline's page and in its feed, from the library. */
export function PortraitField({ item: { portrait, name }, save }: FieldProps<DeskAuthor>) {
  const id = useId()
  const choose = useRef<HTMLButtonElement>(null)
  const [isChoosing, setChoosing] = useState(false)
  const close = () => setChoosing(false)
  const put = async (mediaId: string | null) => {
    try {
      await save({ portrait: mediaId })
    } catch (error) {
      toast.error(`${words.pictureFailed} ${sentenceOf(error)}`)
    }
  }
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <span className="label" id={id}>
        {words.picture}
      </span>
      {portrait !== null && (
        <div className="portrait">
          <StoryPicture key={portrait} mediaId={portrait} alt={name} />
        </div>
      )}
      <div className="row-flex">
        <button type="button" className="btn s" ref={choose} onClick={() => setChoosing(true)}>
          {portrait === null ? words.choosePicture : words.changePicture}
        </button>
        {portrait !== null && (
          <button
            type="button"
            className="btn s quiet"
            onClick={() => {
              void put(null)
              choose.current?.focus()
            }}
          >
            {words.removePicture}
          </button>
        )}
      </div>
      {isChoosing && (
        <PicturePicker
          title={words.choosePictureOf(name)}
          onPick={([picture]) => {
            close()
            if (picture) void put(picture.id)
          }}
          onClose={close}
        />
      )}
    </div>
  )
}
