import type { ComponentProps } from 'react'

type Labelled = { id: string; label: string }

/** A labelled line of a reader's form, which has to be filled in. */
export const Field = ({ label, ...input }: Labelled & ComponentProps<'input'>) => (
  <div className="field">
    <label htmlFor={input.id}>{label}</label>
    <input required {...input} />
  </div>
)

/** The same for an e-mail address. */
export const EmailField = (of: Labelled & ComponentProps<'input'>) => (
  <Field type="email" maxLength={254} autoComplete="email" {...of} />
)

/** A labelled text of several lines, with a hint before it if there is one. */
export const TextField = ({ label, hint, ...area }: Labelled & { hint?: string } & ComponentProps<'textarea'>) => (
  <div className="field">
    <label htmlFor={area.id}>{label}</label>
    {hint !== undefined && <p id={`${area.id}-hint`}>{hint}</p>}
    <textarea aria-describedby={hint === undefined ? undefined : `${area.id}-hint`} {...area} />
  </div>
)
