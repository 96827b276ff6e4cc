import { useId } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'

type Props = {
  label: string
  type?: 'text' | 'email'
  autoComplete: string
  field: UseFormRegisterReturn
  why?: string | undefined
}

/** A one-line field with its validation error. */
export function TextField({ label, type = 'text', autoComplete, field, why }: Props) {
  const id = useId()
  return (
    <div className={why ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <input
        {...field}
        id={id}
        type={type}
        autoComplete={autoComplete}
        aria-invalid={why !== undefined}
        aria-describedby={why ? `${id}-why` : undefined}
      />
      {why && (
        <span className="why" id={`${id}-why`}>
          {why}
        </span>
      )}
    </div>
  )
}
