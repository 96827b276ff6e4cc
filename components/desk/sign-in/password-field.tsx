'use client'
import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { useFormField } from '#components/desk/parts/form/use-form-field.ts'
import { t } from '#domain/messages/t.ts'

type Props = { name: string; label: string; autoComplete: 'current-password' | 'new-password'; hint?: string }

/** A password of a form, which can be revealed, pasted into and filled by a password manager. */
export function PasswordField({ name, label, autoComplete, hint }: Props) {
  const { field, wrong } = useFormField(name)
  const [isVisible, setVisible] = useState(false)
  return (
    <Field label={label} hint={hint} {...wrong}>
      {(wired) => (
        <span className="relative grid">
          <input
            {...field}
            {...wired}
            className={`w-full ${CONTROL} pe-10!`}
            type={isVisible ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="off"
            spellCheck={false}
          />
          <IconButton
            icon={isVisible ? EyeOff : Eye}
            label={isVisible ? t('Hide the password') : t('Show the password')}
            aria-pressed={isVisible}
            className="absolute inset-y-0 end-0 h-full!"
            onClick={() => setVisible(!isVisible)}
          />
        </span>
      )}
    </Field>
  )
}
