'use client'
import type { ComponentProps } from 'react'
import { useWatch } from 'react-hook-form'
import { CONTROL, TEXT_AREA } from '#components/desk/parts/field/control-look.ts'
import { Field, type FieldFrame } from '#components/desk/parts/field/field.tsx'
import { useFormField } from '#components/desk/parts/form/use-form-field.ts'
import { t } from '#domain/messages/t.ts'

type Frame = Omit<FieldFrame, 'why' | 'counter'>
type InputProps = Omit<ComponentProps<'input'>, 'name' | 'className' | 'id' | 'value' | 'children'>

/** How the text becomes the field's value: as typed, null if empty, or a number. */
export type ReadsAs = 'text' | 'text-or-null'
const readers = { text: {}, 'text-or-null': { setValueAs: (typed: unknown) => (typed === '' ? null : typed) } }

type Props = Frame & InputProps & { name: string; isSerif?: boolean; readsAs?: ReadsAs }

/** One line of text in a form. Without `autoComplete` the browser proposes nothing. */
export function TextField({ name, label, hint, isRequired, className, isSerif, readsAs = 'text', ...input }: Props) {
  const { field, wrong } = useFormField(name, readers[readsAs])
  return (
    <Field label={label} hint={hint} {...wrong} isRequired={isRequired} className={className}>
      {(wired) => (
        <input
          autoComplete="off"
          {...input}
          {...field}
          {...wired}
          className={`w-full ${CONTROL} ${isSerif === true ? 'font-serif' : ''}`}
        />
      )}
    </Field>
  )
}

type AreaProps = Frame &
  Omit<ComponentProps<'textarea'>, 'name' | 'className' | 'id' | 'value' | 'children'> & {
    name: string
    isSerif?: boolean
    /** Shows how many characters of these are written. */
    most?: number
  }

/** Several lines of text in a form. */
export function TextArea({ name, label, hint, isRequired, className, isSerif, most, ...area }: AreaProps) {
  const { field, wrong } = useFormField(name)
  return (
    <Field
      label={most === undefined ? label : <CountedLabel label={label} name={name} most={most} />}
      hint={hint}
      {...wrong}
      isRequired={isRequired}
      className={className}
    >
      {(wired) => (
        <textarea
          rows={3}
          {...area}
          {...field}
          {...wired}
          className={`w-full ${CONTROL} ${TEXT_AREA} ${isSerif === true ? 'font-serif' : ''}`}
        />
      )}
    </Field>
  )
}

function CountedLabel({ label, name, most }: { label: FieldFrame['label']; name: string; most: number }) {
  const text: unknown = useWatch({ name })
  return (
    <>
      {label}
      <span className="font-normal text-ink-3">
        {t('{n, number} of {most, number}', { n: typeof text === 'string' ? text.length : 0, most })}
      </span>
    </>
  )
}
