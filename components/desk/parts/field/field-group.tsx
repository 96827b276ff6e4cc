import { type ReactNode, useId } from 'react'
import { HINT, TICK, TICK_LINE, WHY } from '#components/desk/parts/field/control-look.ts'
import type { FieldFrame } from '#components/desk/parts/field/field.tsx'

type Props = Omit<FieldFrame, 'counter' | 'isRequired'> & { children: ReactNode }

/** The frame of several controls that belong together: one legend, hint and error. */
export function FieldGroup({ label, hint, why, className = '', children }: Props) {
  const id = useId()
  const described = [hint && `${id}-hint`, why && `${id}-why`].filter(Boolean).join(' ')
  return (
    <fieldset
      className={`grid content-start gap-1 text-sm ${className}`}
      aria-describedby={described === '' ? undefined : described}
    >
      <legend className="pb-1 text-sm font-semibold">{label}</legend>
      {children}
      {hint !== undefined && (
        <small id={`${id}-hint`} className={HINT}>
          {hint}
        </small>
      )}
      {why !== undefined && (
        <span id={`${id}-why`} className={WHY} role="alert">
          {why}
        </span>
      )}
    </fieldset>
  )
}

/** A choice of a group: `value` is what the form gets, `says` explains it. */
export type Choice = { value: string; name: ReactNode; says?: ReactNode }

type TickProps = Pick<Choice, 'name' | 'says'> & { children: (look: string) => ReactNode }

/** The line of a checkbox or radio button, with its words. */
export function Tick({ name, says, children }: TickProps) {
  return (
    <label className={TICK_LINE}>
      {children(TICK)}
      {says === undefined ? (
        <span>{name}</span>
      ) : (
        <span>
          <b>{name}</b>
          <br />
          <small className={HINT}>{says}</small>
        </span>
      )}
    </label>
  )
}
