'use client'
import { useEffect, useId, useRef } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { partsWords as words } from '#components/desk/words/parts.ts'

type Props = {
  field: UseFormRegisterReturn
  why?: string | undefined
  isRecovery?: boolean
  /** Autofocus, for a page whose purpose is this field. */
  hasFocus?: boolean
}

/** One large field for a code, so that it can be read over: pasting, spaces and password managers all work. */
export function CodeField({ field, why, isRecovery = false, hasFocus = false }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement | null>(null)
  useEffect(() => {
    if (hasFocus) input.current?.focus()
  }, [hasFocus])
  const { ref, ...rest } = field
  return (
    <div className={why ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{isRecovery ? words.recoveryCode : words.code}</label>
      <input
        {...rest}
        ref={(element) => {
          ref(element)
          input.current = element
        }}
        id={id}
        className="digits"
        inputMode={isRecovery ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        autoCapitalize="off"
        spellCheck={false}
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
