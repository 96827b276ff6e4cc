'use client'
import { X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Field } from '#components/desk/parts/field/field.tsx'
import { MomentField } from '#components/desk/parts/field/moment-field.tsx'
import { t } from '#domain/messages/t.ts'

type Props = {
  id: string
  /** The label's noun: `embargo`. */
  name: string
  at: number | null
  isEditable?: boolean
  onLeave: (at: number | null) => void
}

/** Date-time field that commits on blur, because intermediate values are not meant. */
export function LateMoment({ id, name, at, isEditable = true, onLeave }: Props) {
  const [typed, setTyped] = useState<number | null | undefined>(at)
  const [last, setLast] = useState(at)
  if (last !== at) {
    setLast(at)
    setTyped(at)
  }
  return (
    <div
      className="flex flex-wrap items-center gap-2"
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return
        if (typed !== undefined && typed !== at) onLeave(typed)
      }}
    >
      <MomentField id={id} describedBy={`${id}-hint`} at={typed ?? null} isEditable={isEditable} onChange={setTyped} />
      {isEditable && at !== null && (
        <IconButton
          isSmall
          icon={X}
          label={t('Clear {field}', { field: name })}
          onClick={() => {
            setTyped(null)
            onLeave(null)
            document.getElementById(id)?.focus()
          }}
        />
      )}
    </div>
  )
}

type FieldProps = Omit<Props, 'id'> & {
  label: string
  hint: ReactNode
  problem?: string | undefined
  /** Stands for an empty field that cannot be changed. */
  none?: string
}

/** The same with its label, hint and error. */
export const LateMomentField = ({ label, hint, problem, none = t('none'), ...moment }: FieldProps) => (
  <Field label={label} hint={hint} why={problem}>
    {({ id }) =>
      moment.isEditable === false && moment.at === null ? (
        <span className="text-ink-3">{none}</span>
      ) : (
        <LateMoment id={id} {...moment} />
      )
    }
  </Field>
)
