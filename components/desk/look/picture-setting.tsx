'use client'
import { useState } from 'react'
import { StoryPicture } from '#components/desk/media/library-picture.tsx'
import { PicturePicker } from '#components/desk/media/picture-picker.tsx'
import { Setting } from '#components/desk/settings/setting.tsx'
import { lookWords as words } from '#components/desk/words/look.ts'

type Props = {
  /** Its name, its hint and the title of the picker. */
  of: { name: string; hint: string; pick: string }
  value: string | null
  onChoose: (id: string | null) => void
}

/** A picture of the library that the look has: chosen, replaced or removed. */
export function PictureSetting({ of: { name, hint, pick }, value, onChoose }: Props) {
  const [isChoosing, setChoosing] = useState(false)
  return (
    <Setting name={name} hint={hint}>
      {value !== null && (
        <figure className="logo">
          <StoryPicture mediaId={value} alt={name} />
        </figure>
      )}
      <div className="row-flex">
        <button type="button" className="btn" onClick={() => setChoosing(true)}>
          {value === null ? words.choose : words.change}
        </button>
        {value !== null && (
          <button type="button" className="btn quiet" onClick={() => onChoose(null)}>
            {words.remove}
          </button>
        )}
      </div>
      {isChoosing && (
        <PicturePicker
          title={pick}
          onPick={([picture]) => {
            setChoosing(false)
            if (picture) onChoose(picture.id)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </Setting>
  )
}
