'use client'
import { useId, useState } from 'react'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { longTime, zoneName } from '#components/desk/parts/times.ts'
import { instantsAt, wallAt } from '#components/desk/parts/wall-time.ts'
import { partsWords as words } from '#components/desk/words/parts.ts'

type Props = {
  id?: string
  /** Accessible name, if the field has no label. */
  label?: string
  describedBy?: string
  /** ms UTC; null if empty. */
  at: number | null
  isEditable?: boolean
  onFocus?: () => void
  /** Null if empty; undefined if the local time does not exist in the zone. */
  onChange: (at: number | null | undefined) => void
}

/** Date-time field in the newsroom's zone; if the local time occurs twice that night, it asks which one is meant. */
export function MomentField({ id, label, describedBy, at, isEditable = true, onFocus, onChange }: Props) {
  const { paper } = useNewsroom()
  const [typed, setTyped] = useState(() => (at === null ? '' : wallAt(paper.zone, at)))
  const [shown, setShown] = useState(at)
  const group = useId()
  const instants = instantsAt(paper.zone, typed)
  if (shown !== at) {
    setShown(at)
    // The value was changed elsewhere.
    if (at !== null && !instants.includes(at)) setTyped(wallAt(paper.zone, at))
    else if (at === null && instants.length > 0) setTyped('')
  }
  const time = typed.slice(-'HH:MM'.length)
  const type = (next: string) => {
    setTyped(next)
    onChange(next === '' ? null : instantsAt(paper.zone, next)[0])
  }
  return (
    <div className="moment">
      <input
        id={id}
        className="input time"
        type="datetime-local"
        aria-label={label}
        aria-describedby={describedBy}
        value={typed}
        readOnly={!isEditable}
        onFocus={onFocus}
        onChange={(event) => type(event.target.value)}
      />
      {/* The field itself has the format of the browser. */}
      {at !== null && <span className="hint">{longTime(paper, at)}</span>}
      {typed !== '' && instants.length === 0 && (
        <p className="why" role="alert">
          {words.timeSkipped(time)}
        </p>
      )}
      {instants.length === 2 && (
        <fieldset className="twice">
          <legend>{words.timeTwice(time)}</legend>
          {instants.map((instant, n) => (
            <label className="tick" key={instant}>
              <input
                type="radio"
                name={group}
                checked={at === instant}
                disabled={!isEditable}
                onChange={() => onChange(instant)}
              />
              {words[n === 0 ? 'firstOfTwo' : 'secondOfTwo'](zoneName(paper.zone, instant))}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}
