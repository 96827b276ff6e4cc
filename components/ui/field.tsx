import type { ComponentProps } from 'react'

type Labelled = { name: string; label: string }

/** A labelled line of a reader's form, which has to be filled in. */
export const Field = ({ label, ...input }: Labelled & ComponentProps<'input'>) => (
  <div className="field">
    <label htmlFor={`field-${input.name}`}>{label}</label>
    <input id={`field-${input.name}`} required {...input} />
  </div>
)

/** The same for an e-mail address. */
export const EmailField = (of: Labelled) => <Field type="email" maxLength={254} autoComplete="email" {...of} />

export type TextFieldProps = Labelled & { hint?: string } & ComponentProps<'textarea'>

/** A labelled text of several lines, with a hint before it if there is one. */
export const TextField = ({ label, hint, ...area }: TextFieldProps) => (
  <div className="field">
    <label htmlFor={`field-${area.name}`}>{label}</label>
    {hint !== undefined && <p id={`hint-${area.name}`}>{hint}</p>}
    <textarea id={`field-${area.name}`} aria-describedby={hint && `hint-${area.name}`} {...area} />
  </div>
)
