'use client'
import { CalendarDays } from 'lucide-react'
import { useRef } from 'react'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { CONTROL, SMALL_CONTROL } from '#components/desk/parts/field/control-look.ts'
import { t } from '#domain/messages/t.ts'

type Props = {
  id?: string | undefined
  label?: string | undefined
  describedBy?: string | undefined
  text: string
  isWrong: boolean
  isEditable: boolean
  isSmall?: boolean | undefined
  /** The native picker behind the button, and its value: `2026-11-30` or `2026-11-30T06:00`; empty if there is none. */
  picker: 'date' | 'datetime-local'
  picked: string
  onText: (text: string) => void
  onPick: (picked: string) => void
  onFocus?: (() => void) | undefined
  onLeave: () => void
}

/**
 * A field for a date in the paper's form, with a button for the browser's calendar. The native field itself is not
 * shown, because its form, its clock and its order of day and month are the browser's.
 */
export function TypedField(props: Props) {
  const { id, label, describedBy, text, isWrong, isEditable, isSmall = false, picker, picked } = props
  const { onText, onPick, onFocus, onLeave } = props
  const native = useRef<HTMLInputElement>(null)
  return (
    <span className="flex min-w-0 items-center gap-1">
      <input
        id={id}
        className={`w-auto min-w-0 flex-initial ${isSmall ? SMALL_CONTROL : CONTROL}`}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={isWrong || undefined}
        autoComplete="off"
        spellCheck={false}
        size={picker === 'date' ? 17 : 25}
        value={text}
        readOnly={!isEditable}
        onFocus={onFocus}
        onBlur={onLeave}
        onChange={(event) => onText(event.target.value)}
      />
      {isEditable && (
        <span className="relative flex-none">
          <IconButton
            icon={CalendarDays}
            label={t('Choose in a calendar')}
            onClick={() => native.current?.showPicker()}
          />
          <input
            ref={native}
            type={picker}
            tabIndex={-1}
            aria-hidden="true"
            className="pointer-events-none absolute inset-0 size-full min-h-0 border-0 p-0 opacity-0"
            value={picked}
            onChange={(event) => onPick(event.target.value)}
          />
        </span>
      )}
    </span>
  )
}
