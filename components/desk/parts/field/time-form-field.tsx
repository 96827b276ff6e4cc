'use client'
import { useController } from 'react-hook-form'
import { Field } from '#components/desk/parts/field/field.tsx'
import { MomentField } from '#components/desk/parts/field/moment-field.tsx'

type Props = { name: string; label: string }

/** A date and time of the form around it, in ms UTC; null while it is empty or no time. */
export function TimeFormField({ name, label }: Props) {
  const { field, fieldState } = useController<Record<string, number | null>>({ name })
  return (
    <Field label={label} why={fieldState.error?.message} isAlert>
      {({ id }) => <MomentField id={id} at={field.value ?? null} onChange={(at) => field.onChange(at ?? null)} />}
    </Field>
  )
}
