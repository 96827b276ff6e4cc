'use client'
import { useState } from 'react'
import { WHY } from '#components/desk/parts/field/control-look.ts'
import { TypedField } from '#components/desk/parts/field/typed-field.tsx'
import { dayFromTyped, dayInField } from '#components/desk/parts/field/typed-time.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useThisYear } from '#components/desk/parts/use-this-year.ts'
import { t } from '#domain/messages/t.ts'

type Props = {
  id?: string
  label?: string
  describedBy?: string | undefined
  /** A newsroom date, `2026-11-30`, or empty. */
  day: string
  isEditable?: boolean
  /** For a bar of filters. */
  isSmall?: boolean
  /** Called with a date, or empty; not while what is typed is no date yet. */
  onChange: (day: string) => void
}

/** Date field in the paper's form. */
export function DayField({ id, label, describedBy, day, isEditable = true, isSmall, onChange }: Props) {
  const { paper } = useNewsroom()
  const thisYear = useThisYear()
  const [typed, setTyped] = useState<string | null>(null)
  const [isLeft, setLeft] = useState(false)
  const read = typed === null ? day : typed.trim() === '' ? '' : dayFromTyped(paper, typed, thisYear)
  const isWrong = isLeft && read === null
  return (
    <>
      <TypedField
        {...{ id, label, describedBy, isWrong, isEditable, isSmall }}
        text={typed ?? dayInField(paper, day)}
        picker="date"
        picked={read ?? ''}
        onText={(text) => {
          setTyped(text)
          setLeft(false)
          const next = text.trim() === '' ? '' : dayFromTyped(paper, text, thisYear)
          if (next !== null) onChange(next)
        }}
        onPick={(picked) => {
          setTyped(null)
          onChange(picked)
        }}
        onLeave={() => (read === null ? setLeft(true) : setTyped(null))}
      />
      {isWrong && (
        <span className={WHY} role="alert">
          {t('Write it like this: {example}', { example: dayInField(paper, `${thisYear}-11-30`) })}
        </span>
      )}
    </>
  )
}
