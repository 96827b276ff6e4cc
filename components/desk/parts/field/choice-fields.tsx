'use client'
import { type ReactNode, useId } from 'react'
import { useController } from 'react-hook-form'
import { CONTROL, HINT, LABEL } from '#components/desk/parts/field/control-look.ts'
import { type Choice, FieldGroup, Tick } from '#components/desk/parts/field/field-group.tsx'
import { Field, type FieldFrame } from '#components/desk/parts/field/field.tsx'
import { Segmented, type SegmentedChoice } from '#components/desk/parts/field/segmented.tsx'
import { useFormField } from '#components/desk/parts/form/use-form-field.ts'

type Frame = Omit<FieldFrame, 'why' | 'counter'> & { name: string }

type SelectProps = Frame & {
  choices: readonly { value: string | number; name: string }[]
  /** Makes the form's value of the chosen one, which is a text. */
  readsAs?: (chosen: string) => unknown
}

/** A list to choose from, in a form. */
export function SelectField({ name, label, hint, isRequired, className, choices, readsAs }: SelectProps) {
  const { field, wrong } = useFormField(name, readsAs && { setValueAs: readsAs })
  return (
    <Field label={label} hint={hint} {...wrong} isRequired={isRequired} className={className}>
      {(wired) => (
        <select {...field} {...wired} className={`w-full ${CONTROL}`}>
          {choices.map(({ value, name: shown }) => (
            <option key={value} value={value}>
              {shown}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Yes or no, in a form. */
export function CheckField({ name, label, says }: { name: string; label: ReactNode; says?: ReactNode }) {
  const { field } = useFormField(name)
  return (
    <Tick name={label} says={says}>
      {(look) => <input type="checkbox" {...field} className={look} />}
    </Tick>
  )
}

type GroupProps = Frame & { choices: readonly Choice[] }

/** Several of a few choices, in a form: a list of their values. */
export const CheckGroup = (props: GroupProps) => <TickGroup {...props} type="checkbox" />
/** One of a few choices, in a form. */
export const RadioGroup = (props: GroupProps) => <TickGroup {...props} type="radio" />

function TickGroup({ name, choices, type, ...frame }: GroupProps & { type: 'checkbox' | 'radio' }) {
  const { field, wrong } = useFormField(name)
  return (
    <FieldGroup {...frame} why={wrong.why}>
      {choices.map(({ value, name: shown, says }) => (
        <Tick key={value} name={shown} says={says}>
          {(look) => <input type={type} value={value} {...field} className={look} />}
        </Tick>
      ))}
    </FieldGroup>
  )
}

type SegmentedProps = Omit<Frame, 'label'> & { label: string; choices: SegmentedChoice<string>[] }

/** One of a few choices side by side, in a form. */
export function SegmentedField({ name, label, hint, className = '', choices }: SegmentedProps) {
  const id = useId()
  const { field } = useController({ name })
  return (
    <div className={`grid content-start gap-1 ${className}`}>
      <span className={LABEL}>{label}</span>
      <Segmented label={label} value={field.value as string} choices={choices} onChoose={field.onChange} />
      {hint !== undefined && (
        <small id={id} className={HINT}>
          {hint}
        </small>
      )}
    </div>
  )
}
