import { useId } from 'react'
import { redirectsWords } from '#components/desk/words/redirects.ts'
import { REDIRECT_STATUSES, type RedirectStatus } from '#domain/urls/redirect-status.ts'

const words = redirectsWords.dialog

type AddressProps = {
  label: string
  hint: string
  value: string
  /** True for an address that cannot be changed. */
  isFixed: boolean
  onChange: (value: string) => void
}

/** One side of a redirect. */
export function AddressField({ label, hint, value, isFixed, onChange }: AddressProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        readOnly={isFixed}
        maxLength={2_048}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        inputMode="url"
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <small id={`${id}-hint`}>{hint}</small>
    </div>
  )
}

type StatusProps = { value: RedirectStatus; onChange: (status: RedirectStatus) => void }

/** The status that readers and search engines get. */
export function StatusField({ value, onChange }: StatusProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{words.status}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(REDIRECT_STATUSES.find((one) => String(one) === event.target.value) ?? 301)}
      >
        {REDIRECT_STATUSES.map((one) => (
          <option key={one} value={one}>
            {words.statuses[one]}
          </option>
        ))}
      </select>
    </div>
  )
}
