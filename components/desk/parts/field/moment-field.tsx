'use client'
import { useId, useState } from 'react'
import { HINT, TICK, TICK_LINE, WHY } from '#components/desk/parts/field/control-look.ts'
import { TypedField } from '#components/desk/parts/field/typed-field.tsx'
import { momentInField, wallFromTyped } from '#components/desk/parts/field/typed-time.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { longTime, zoneName } from '#components/desk/parts/times.ts'
import { useThisYear } from '#components/desk/parts/use-this-year.ts'
import { instantsAt } from '#domain/article/planning/zone.ts'
import { t } from '#domain/messages/t.ts'

type Props = {
  id?: string
  /** Accessible name, if the field has no label. */
  label?: string
  describedBy?: string
  /** ms UTC; null if empty. */
  at: number | null
  isEditable?: boolean
  onFocus?: () => void
  /** Null if empty; undefined if what is typed is no date and time, or does not exist in the zone. */
  onChange: (at: number | null | undefined) => void
}

/**
 * Date-time field in the newsroom's zone and the paper's form; if the local time occurs twice that night, it asks which
 * one is meant.
 */
export function MomentField({ id, label, describedBy, at, isEditable = true, onFocus, onChange }: Props) {
  const { paper } = useNewsroom()
  const thisYear = useThisYear()
  const textOf = (instant: number | null) => (instant === null ? '' : momentInField(paper, instant))
  const [typed, setTyped] = useState(() => textOf(at))
  const [isLeft, setLeft] = useState(false)
  const [last, setLast] = useState(at)
  const group = useId()
  const wall = wallFromTyped(paper, typed, thisYear)
  const instants = wall === null ? [] : instantsAt(paper.zone, wall)
  if (last !== at) {
    setLast(at)
    // The value was changed elsewhere.
    if (at !== null && !instants.includes(at)) setTyped(textOf(at))
    else if (at === null && instants.length > 0) setTyped('')
  }
  const time = wall?.slice(-'HH:MM'.length) ?? ''
  const isWrong = isLeft && typed.trim() !== '' && wall === null
  const type = (text: string, next: string | null) => {
    setTyped(text)
    setLeft(false)
    onChange(text.trim() === '' ? null : next === null ? undefined : instantsAt(paper.zone, next)[0])
  }
  const pick = (picked: string) => {
    const [first] = instantsAt(paper.zone, picked)
    // A time that the clocks skip stays as it was picked, so that its message can name it.
    type(first === undefined ? picked : textOf(first), picked === '' ? null : picked)
  }
  return (
    <div className="grid gap-1">
      <TypedField
        {...{ id, label, describedBy, isWrong, isEditable, onFocus }}
        text={typed}
        picker="datetime-local"
        picked={wall ?? ''}
        onText={(text) => type(text, wallFromTyped(paper, text, thisYear))}
        onPick={pick}
        onLeave={() => {
          setLeft(true)
          if (at !== null && instants.includes(at)) setTyped(textOf(at))
        }}
      />
      {at !== null && <span className={HINT}>{longTime(paper, at)}</span>}
      {isWrong && (
        <p className={WHY} role="alert">
          {t('Write it like this: {example}', { example: momentInField(paper, exampleIn(thisYear)) })}
        </p>
      )}
      {wall !== null && instants.length === 0 && (
        <p className={WHY} role="alert">
          {t('The clocks skip {time} that night. Choose another time.', { time })}
        </p>
      )}
      {instants.length === 2 && (
        <fieldset className="grid gap-1 text-sm">
          <legend className="font-semibold">{t('{time} happens twice that night. Which one?', { time })}</legend>
          {instants.map((instant, n) => (
            <label className={TICK_LINE} key={instant}>
              <input
                type="radio"
                className={TICK}
                name={group}
                checked={at === instant}
                disabled={!isEditable}
                onChange={() => onChange(instant)}
              />
              {n === 0
                ? t('the first, {zone}', { zone: zoneName(paper.zone, instant) })
                : t('an hour later, {zone}', { zone: zoneName(paper.zone, instant) })}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}

const exampleIn = (year: number): number => Date.UTC(year, 10, 30, 12)
