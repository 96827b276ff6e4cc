'use client'
import { useId } from 'react'
import { endOfDay, lastDayOf } from '#components/desk/parts/day-bounds.ts'
import { DayField } from '#components/desk/parts/field/day-field.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { longDay } from '#components/desk/parts/times.ts'
import { useNow } from '#components/desk/parts/use-now.ts'
import { mediaDetailWords } from '#components/desk/words/media-detail.ts'

const { expiry: words, fields } = mediaDetailWords

type Props = { at: number | null; isEditable: boolean; onChange: (at: number | null) => void }

/** The last day on which a picture may be used. */
export function ExpiryField({ at, isEditable, onChange }: Props) {
  const { paper, minutes } = useNewsroom()
  const id = useId()
  const now = useNow(60_000)
  const day = at === null ? '' : lastDayOf(paper.zone, at)
  const isOver = at !== null && now !== null && at <= now
  // A script may set an expiry at any minute.
  const isWhole = at === null || endOfDay(paper.zone, day) === at
  return (
    <div className={isOver ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{fields.expiresAt}</label>
      <DayField
        id={id}
        day={day}
        isEditable={isEditable}
        describedBy={`${id}-says`}
        onChange={(next) => onChange(next === '' ? null : endOfDay(paper.zone, next))}
      />
      {isOver ? (
        <span className="why" id={`${id}-says`}>
          {words.over}
        </span>
      ) : (
        <small id={`${id}-says`}>
          {at === null
            ? words.none
            : isWhole
              ? words.wholeDay(longDay(paper, at - 1))
              : words.minute(minutes(at), longDay(paper, at - 1))}
        </small>
      )}
    </div>
  )
}
