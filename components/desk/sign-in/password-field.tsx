'use client'
import { Eye, EyeOff } from 'lucide-react'
import { useId, useState } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { signInWords as words } from '#components/desk/words/sign-in.ts'

type Props = {
  label: string
  autoComplete: 'current-password' | 'new-password'
  field: UseFormRegisterReturn
  hint?: string
  why?: string | undefined
}

/** A password field that can be revealed, pasted into and filled by a password manager. */
export function PasswordField({ label, autoComplete, field, hint, why }: Props) {
  const id = useId()
  const [isVisible, setVisible] = useState(false)
  const notes = [hint && `${id}-hint`, why && `${id}-why`].filter(Boolean).join(' ')
  return (
    <div className={why ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <span className="password">
        <input
          {...field}
          id={id}
          type={isVisible ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={why !== undefined}
          aria-describedby={notes || undefined}
        />
        <IconButton
          icon={isVisible ? EyeOff : Eye}
          label={isVisible ? words.hidePassword : words.showPassword}
          aria-pressed={isVisible}
          className="absolute inset-y-0 end-0 h-full!"
          onClick={() => setVisible(!isVisible)}
        />
      </span>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      {why && (
        <span className="why" id={`${id}-why`}>
          {why}
        </span>
      )}
    </div>
  )
}
