'use client'
import { useRef, useState } from 'react'
import { StoryPicture } from '#components/desk/media/library-picture.tsx'
import { PicturePicker } from '#components/desk/media/picture-picker.tsx'
import { sourcesWords } from '#components/desk/words/sources.ts'

const words = sourcesWords.logo

type Props = { mediaId: string | null; isEditable: boolean; onChange: (mediaId: string | null) => void }

/** The logo of a source, from the library. */
export function LogoField({ mediaId, isEditable, onChange }: Props) {
  const [isChoosing, setChoosing] = useState(false)
  const choose = useRef<HTMLButtonElement>(null)
  const close = () => setChoosing(false)
  return (
    <div className="field" role="group" aria-label={words.label}>
      <span className="label">{words.label}</span>
      {mediaId !== null && (
        <div className="source-logo">
          <StoryPicture key={mediaId} mediaId={mediaId} alt={words.alt} />
        </div>
      )}
      {mediaId === null && !isEditable && <span className="dim">{words.none}</span>}
      {isEditable && (
        <div className="row-flex">
          <button type="button" className="btn s" ref={choose} onClick={() => setChoosing(true)}>
            {mediaId === null ? words.choose : words.change}
          </button>
          {mediaId !== null && (
            <button
              type="button"
              className="btn s quiet"
              onClick={() => {
                onChange(null)
                choose.current?.focus()
              }}
            >
              {words.remove}
            </button>
          )}
        </div>
      )}
      {isChoosing && (
        <PicturePicker
          title={words.choose}
          onClose={close}
          onPick={([picture]) => {
            close()
            if (picture) onChange(picture.id)
          }}
        />
      )}
    </div>
  )
}
