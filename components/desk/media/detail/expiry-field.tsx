'use client'
import { endOfDay, lastDayOf } from '#components/desk/parts/day-bounds.ts'
import { DayField } from '#components/desk/parts/field/day-field.tsx'
import { Field } from '#components/desk/parts/field/field.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { longDay } from '#components/desk/parts/times.ts'
import { useNow } from '#components/desk/parts/use-now.ts'
import { t } from '#domain/messages/t.ts'

type Props = { at: number | null; isEditable: boolean; onChange: (at: number | null) => void }

/** The last day on which a picture may be used. */
export function ExpiryField({ at, isEditable, onChange }: Props) {
  const { paper, minutes } = useNewsroom()
  const now = useNow(60_000)
  const day = at === null ? '' : lastDayOf(paper.zone, at)
  const isOver = at !== null && now !== null && at <= now
  const hint = () => {
    if (at === null) return t('no end date')
    const last = longDay(paper, at - 1)
    // A script may set an expiry at any minute.
    return endOfDay(paper.zone, day) === at
      ? t('including {day}', { day: last })
      : t('until {time} on {day}', { time: minutes(at), day: last })
  }
  return (
    <Field
      label={t('May be used until')}
      why={isOver ? t('Expired: readers no longer see it.') : undefined}
      hint={isOver ? undefined : hint()}
    >
      {(wired) => (
        <DayField
          id={wired.id}
          describedBy={wired['aria-describedby']}
          day={day}
          isEditable={isEditable}
          onChange={(next) => onChange(next === '' ? null : endOfDay(paper.zone, next))}
        />
      )}
    </Field>
  )
}
