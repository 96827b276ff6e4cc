import { Search } from 'lucide-react'
import { useRef } from 'react'
import { useKeys } from '#components/desk/shell/use-keys.ts'

type Props = {
  label: string
  /** Stands in the empty field, where it is not the label. */
  hint?: string
  value: string
  onChange: (typed: string) => void
  /** Moves the focus from the field to what was found. */
  onDown?: (() => void) | undefined
  /** Runs as the field is left, and at Enter. */
  onLeave?: () => void
  maxLength?: number
}

/** The words that a list is searched for; “/” focuses the field, Escape empties and leaves it. */
export function SearchBox({ label, hint = label, value, onChange, onDown, onLeave, maxLength = 200 }: Props) {
  const field = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => field.current?.focus() })
  return (
    <label className="relative flex max-w-104 flex-[1_1_16rem] items-center">
      <span className="sr-only">{label}</span>
      <Search className="pointer-events-none absolute start-[0.5625rem] size-4 text-ink-3" aria-hidden="true" />
      <input
        ref={field}
        type="search"
        className="min-h-8 w-full rounded-sm border border-edge bg-raised px-8 focus-visible:border-blue focus-visible:-outline-offset-1 touch:pe-[0.5625rem] thumb:touch:text-lg"
        maxLength={maxLength}
        placeholder={hint}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && onDown) {
            event.preventDefault()
            onDown()
          }
          if (event.key === 'Enter') onLeave?.()
          if (event.key !== 'Escape') return
          onChange('')
          event.currentTarget.blur()
        }}
      />
      <kbd className="absolute end-2" aria-hidden="true">
        /
      </kbd>
    </label>
  )
}
