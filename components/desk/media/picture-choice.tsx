'use client'
import { useRef, useState } from 'react'
import { StoryPicture } from '#components/desk/media/library-picture.tsx'
import { PicturePicker } from '#components/desk/media/picture-picker.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'

type Props = {
  mediaId: string | null
  alt: string
  /** Title of the picker. */
  title: string
  words: { choose: string; change: string; remove: string }
  /** Classes of the figure that it stands in. */
  frame: string
  isSmall?: boolean
  isEditable?: boolean
  onChoose: (mediaId: string | null) => void
}

/** One picture of the library: chosen, replaced or removed. */
export function PictureChoice(props: Props) {
  const { mediaId, alt, title, words, frame, isSmall = false, isEditable = true, onChoose } = props
  const choose = useRef<HTMLButtonElement>(null)
  const [isChoosing, setChoosing] = useState(false)
  const close = () => setChoosing(false)
  const size = isSmall ? 'small' : 'usual'
  return (
    <>
      {mediaId !== null && (
        <figure className={frame}>
          <StoryPicture key={mediaId} mediaId={mediaId} alt={alt} />
        </figure>
      )}
      {isEditable && (
        <div className="flex flex-wrap items-center gap-2">
          <Button size={size} ref={choose} onClick={() => setChoosing(true)}>
            {mediaId === null ? words.choose : words.change}
          </Button>
          {mediaId !== null && (
            <Button
              size={size}
              kind="quiet"
              onClick={() => {
                onChoose(null)
                choose.current?.focus()
              }}
            >
              {words.remove}
            </Button>
          )}
        </div>
      )}
      {isChoosing && (
        <PicturePicker
          title={title}
          onPick={([picture]) => {
            close()
            if (picture) onChoose(picture.id)
          }}
          onClose={close}
        />
      )}
    </>
  )
}
