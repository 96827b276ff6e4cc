import { type ReactNode, useId } from 'react'
import { HINT, LABEL, WHY } from '#components/desk/parts/field/control-look.ts'
import { SettingRow } from '#components/desk/parts/field/setting-row.tsx'

/** Joins a control to its label, hint and error. */
export type Wired = {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
  'aria-required': true | undefined
}

export type FieldFrame = {
  label: ReactNode
  hint?: ReactNode
  /** The reason why what stands in it is refused. */
  why?: string | undefined
  isRequired?: boolean | undefined
  /** Shown at the end of the label's line: `12 of 120`. */
  counter?: string | undefined
  /** Layout. */
  className?: string | undefined
}

type Props = FieldFrame & {
  /** Words that describe the control besides its hint, by their id. */
  describedBy?: string
  /** Announces the error at once, where the focus does not move to the field. */
  isAlert?: boolean
  /** A row of a page of settings: label and hint stand beside the control. */
  isSetting?: boolean | undefined
  children: (wired: Wired) => ReactNode
}

/** The frame of one control: label, hint and error, which screen readers say with it. */
export function Field({ label, hint, why, isRequired, counter, className = '', ...props }: Props) {
  const id = useId()
  const described = [hint && `${id}-hint`, why && `${id}-why`, props.describedBy].filter(Boolean).join(' ')
  const control = props.children({
    id,
    'aria-invalid': why === undefined ? undefined : true,
    'aria-describedby': described === '' ? undefined : described,
    'aria-required': isRequired === true ? true : undefined,
  })
  if (props.isSetting) {
    return (
      <SettingRow control={id} name={label} hint={hint} why={why}>
        {control}
      </SettingRow>
    )
  }
  return (
    <div className={`grid content-start gap-1 ${className}`}>
      <label htmlFor={id} className={LABEL}>
        {label}
        {counter !== undefined && <span className="font-normal text-ink-3">{counter}</span>}
      </label>
      {control}
      {hint !== undefined && (
        <small id={`${id}-hint`} className={HINT}>
          {hint}
        </small>
      )}
      {why !== undefined && (
        <span
          id={`${id}-why`}
          className={`whitespace-pre-line ${WHY}`}
          role={props.isAlert === true ? 'alert' : undefined}
        >
          {why}
        </span>
      )}
    </div>
  )
}
