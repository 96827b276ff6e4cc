'use client'
import { type ComponentProps, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { CONTROL, TEXT_AREA } from '#components/desk/parts/field/control-look.ts'
import { useColleagues } from '#components/desk/parts/use-colleagues.ts'
import type { Colleague } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'
import { matching, mentionAt, type Typed } from '#domain/notifications/mentions.ts'
import { ROLE_NAMES } from '#domain/permissions/role-names.ts'

type Props = Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'onKeyDown'> & {
  value: string
  onChange: (value: string) => void
  /** Called with a colleague who was chosen after an `@`. */
  onMention: (colleague: Colleague) => void
  /** Keys that the list of colleagues does not take. */
  onKeys: (event: KeyboardEvent) => void
}

/** Over what is below; in a dialog, whose body would cut it off, in its place. */
const MENU =
  'absolute inset-x-0 top-full z-30 max-h-56 in-[[role=dialog]]:static in-[[role=dialog]]:mt-1 min-w-56 overflow-auto rounded-[6px] border border-edge bg-raised p-1 font-sans text-base shadow-float'
const OPTION =
  'block min-h-11 w-full rounded-[3px] border-0 bg-transparent px-2 py-0.5 text-start aria-selected:bg-blue-wash'

/** Handles Escape in a dialog: it closes the list of colleagues before it closes the dialog. */
export const closeListFirst = (event: globalThis.KeyboardEvent): void => {
  if (document.activeElement?.hasAttribute('aria-activedescendant')) event.preventDefault()
}

/** A text area that offers colleagues after an `@`: arrows, Enter or Tab choose one, Escape closes the list. */
export function MentionField({ value, onChange, onMention, onKeys, ...rest }: Props) {
  const listId = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const colleagues = useColleagues()
  const [typed, setTyped] = useState<Typed | null>(null)
  const [active, setActive] = useState(0)
  /** Position of the caret once the chosen name is in the field. */
  const caret = useRef<number | null>(null)
  const options = typed ? matching(colleagues, typed.query) : []
  const current = options[Math.min(active, options.length - 1)]
  useEffect(() => {
    if (caret.current === null) return
    field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })

  const findMention = ({ value: text, selectionStart, selectionEnd }: HTMLTextAreaElement) => {
    setTyped(selectionStart === selectionEnd ? mentionAt(text, selectionStart) : null)
    setActive(0)
  }
  const take = (colleague: Colleague) => {
    if (!typed) return
    const said = `@${colleague.name} `
    onChange(value.slice(0, typed.from) + said + value.slice(typed.to))
    onMention(colleague)
    setTyped(null)
    caret.current = typed.from + said.length
    field.current?.focus()
  }
  const acts: Record<string, () => void> = {
    ArrowDown: () => setActive((active + 1) % options.length),
    ArrowUp: () => setActive((active + options.length - 1) % options.length),
    Enter: () => current && take(current),
    Tab: () => current && take(current),
    Escape: () => setTyped(null),
  }
  const keys = (event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    const act = isPlain && options.length > 0 && !event.nativeEvent.isComposing ? acts[event.key] : undefined
    if (!act) return onKeys(event)
    act()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="relative">
      <textarea
        {...rest}
        ref={field}
        className={`block w-full ${CONTROL} ${TEXT_AREA}`}
        value={value}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={options.length > 0 ? listId : undefined}
        aria-activedescendant={current ? `${listId}-${current.id}` : undefined}
        onChange={(event) => {
          onChange(event.target.value)
          findMention(event.target)
        }}
        onClick={(event) => findMention(event.currentTarget)}
        onBlur={() => setTyped(null)}
        onKeyDown={keys}
      />
      {options.length > 0 && (
        <div className={MENU} role="listbox" id={listId} aria-label={t('Colleagues')}>
          {options.map((one) => (
            <button
              type="button"
              role="option"
              id={`${listId}-${one.id}`}
              key={one.id}
              className={OPTION}
              tabIndex={-1}
              aria-selected={one === current}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(one)}
            >
              <bdi>{one.name}</bdi> <small className="text-xs text-ink-3">{t(ROLE_NAMES[one.role])}</small>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
