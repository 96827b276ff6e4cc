'use client'
import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId, useRef, useState } from 'react'

type Props = { name: string; hint?: ReactNode; why?: string | undefined; children: ReactNode }

/** A row of the settings: name and hint beside the control. */
export function Setting({ name, hint, why, children }: Props) {
  return (
    <div className="set">
      <div>
        <b>{name}</b>
        {hint && <span>{hint}</span>}
      </div>
      <div className={why ? 'field wrong' : 'field'}>
        {children}
        {why && (
          <span className="why" role="alert">
            <CircleAlert className="i" aria-hidden="true" />
            {why}
          </span>
        )}
      </div>
    </div>
  )
}

type TextProps = {
  name: string
  hint?: ReactNode
  why?: string | undefined
  value: string
  rows?: number
  isCode?: boolean
  placeholder?: string
  onSave: (value: string) => Promise<boolean>
}

/** A text setting; saved on blur, and in a one-line field also with Enter. */
export function TextSetting({ name, hint, why, value, rows, isCode = false, placeholder, onSave }: TextProps) {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const isLeaving = useRef(false)
  const leave = async () => {
    // A question before the save takes the focus, which is no second change.
    if (isLeaving.current) return
    if (draft === null || draft === value) return setDraft(null)
    isLeaving.current = true
    try {
      if (await onSave(draft)) setDraft(null)
    } finally {
      isLeaving.current = false
    }
  }
  const shared = {
    id,
    'aria-label': name,
    'aria-invalid': why !== undefined,
    placeholder,
    value: draft ?? value,
    onBlur: () => void leave(),
  }
  return (
    <Setting name={name} hint={hint} why={why}>
      {rows === undefined ? (
        <input
          {...shared}
          autoComplete="off"
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            // Otherwise the same key would press the button that a question focuses.
            event.preventDefault()
            void leave()
          }}
        />
      ) : (
        <textarea
          {...shared}
          rows={rows}
          spellCheck={!isCode}
          className={isCode ? 'code' : undefined}
          onChange={(event) => setDraft(event.target.value)}
        />
      )}
    </Setting>
  )
}

type SwitchProps = { name: string; isOn: boolean; onSave: (isOn: boolean) => Promise<boolean> }

/** A switch setting with an optimistic update, rolled back if it is refused. */
export function SwitchSetting({ name, isOn, onSave }: SwitchProps) {
  const [put, setPut] = useState<boolean | null>(null)
  const change = (next: boolean) => {
    setPut(next)
    void onSave(next).finally(() => setPut(null))
  }
  return (
    <label className="tick">
      <input type="checkbox" checked={put ?? isOn} onChange={(event) => change(event.target.checked)} />
      {name}
    </label>
  )
}
