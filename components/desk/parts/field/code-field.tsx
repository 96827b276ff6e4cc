'use client'
import { useEffect, useRef } from 'react'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { useFormField } from '#components/desk/parts/form/use-form-field.ts'
import { t } from '#domain/messages/t.ts'

type Props = {
  name: string
  isRecovery?: boolean
  /** Autofocus, for a page whose purpose is this field. */
  hasFocus?: boolean
}

/** One large field for a code, so that it can be read over: pasting, spaces and password managers all work. */
export function CodeField({ name, isRecovery = false, hasFocus = false }: Props) {
  const input = useRef<HTMLInputElement | null>(null)
  const { field, wrong } = useFormField(name)
  useEffect(() => {
    if (hasFocus) input.current?.focus()
  }, [hasFocus])
  const { ref, ...rest } = field
  return (
    <Field label={isRecovery ? t('Recovery code') : t('Code')} {...wrong}>
      {(wired) => (
        <input
          {...rest}
          {...wired}
          ref={(element) => {
            ref(element)
            input.current = element
          }}
          className={`w-full font-mono text-xl tracking-[0.08em] ${CONTROL} min-h-12!`}
          inputMode={isRecovery ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          autoCapitalize="off"
          spellCheck={false}
        />
      )}
    </Field>
  )
}
