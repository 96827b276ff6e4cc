'use client'
import type { ReactNode } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { CopyLine } from '#components/desk/parts/field/copy-line.tsx'
import { t } from '#domain/messages/t.ts'

type Props = {
  title: string
  /** Accessible name of the secret: `API key`. */
  label: string
  secret: string
  /** Advice for a person who lost the secret. */
  lost: string
  onClose: () => void
  returnFocus: () => void
  children: ReactNode
}

/** Shows a new key, token or link once, to be copied. */
export function SecretDialog({ title, label, secret, lost, onClose, returnFocus, children }: Props) {
  return (
    <Dialog
      title={title}
      onSubmit={onClose}
      onClose={onClose}
      returnFocus={returnFocus}
      actions={
        <>
          <span className={`flex-1 ${HINT}`}>{lost}</span>
          <Button type="submit" kind="primary">
            {t('Done')}
          </Button>
        </>
      }
    >
      {children}
      <CopyLine label={label} text={secret} />
    </Dialog>
  )
}
