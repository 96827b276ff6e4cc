'use client'
import { useState } from 'react'
import { useIsNarrow } from '#components/desk/front/use-is-narrow.ts'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { frontWords } from '#components/desk/words/front.ts'
import type { Place } from '#domain/article/front/front-places.ts'

type Props = {
  headline: string
  places: { place: Place; label: string; headline: string | undefined }[]
  first: Place
  onPut: (place: Place) => void
  onClose: () => void
}

/**
 * Dialog that chooses a slot for a story, without dragging. In a narrow window the slots are a list, of which one tap
 * takes one; otherwise a field, which keys reach sooner.
 */
export function PutInDialog({ headline, places, first, onPut, onClose }: Props) {
  const words = frontWords.placing
  const isNarrow = useIsNarrow()
  const [place, setPlace] = useState(first)
  return (
    <Dialog
      title={words.title}
      describe={headline}
      onSubmit={() => onPut(place)}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {words.cancel}
          </button>
          {!isNarrow && <button className="btn primary">{words.confirm}</button>}
        </>
      }
    >
      {isNarrow ? (
        <ul className="slot-choices" aria-label={words.slot}>
          {places.map((one) => (
            <li key={one.place}>
              <button type="button" onClick={() => onPut(one.place)}>
                {one.label} {one.headline && <small>{one.headline}</small>}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <div className="field">
          <label htmlFor="put-in">{words.slot}</label>
          <select id="put-in" value={place} onChange={({ target }) => setPlace(target.value)}>
            {places.map((one) => (
              <option key={one.place} value={one.place}>
                {one.label}
                {one.headline && `: ${one.headline}`}
              </option>
            ))}
          </select>
        </div>
      )}
    </Dialog>
  )
}
