'use client'
import { useRef, useState } from 'react'
import { StoryPicture } from '#components/desk/media/library-picture.tsx'
import { PicturePicker } from '#components/desk/media/picture-picker.tsx'

type Props = { mediaId: string | null; isEditable: boolean; onChange: (mediaId: string | null) => void }

/** The logo of a source, from the library. */
export function LogoField({ mediaId, isEditable, onChange }: Props) {
  const [isChoosing, setChoosing] = useState(false)
  const choose = useRef<HTMLButtonElement>(null)
  const close = () => setChoosing(false)
  return (
    <div className="field" role="group" aria-label="Logo">
      <span className="label">Logo</span>
      {mediaId !== null && (
        <div className="source-logo">
          <StoryPicture key={mediaId} mediaId={mediaId} alt="The logo" />
        </div>
      )}
      {mediaId === null && !isEditable && <span className="dim">none</span>}
      {isEditable && (
        <div className="row-flex">
          <button type="button" className="btn s" ref={choose} onClick={() => setChoosing(true)}>
            {mediaId === null ? 'Choose a logo' : 'Another logo'}
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
              No logo
            </button>
          )}
        </div>
      )}
      {isChoosing && (
        <PicturePicker
          title="The logo"
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
