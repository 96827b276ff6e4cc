'use client'
import { SecretDialog } from '#components/desk/parts/dialog/secret-dialog.tsx'
import { t } from '#domain/messages/t.ts'

type Props = { name: string; secret: string; onClose: () => void; returnFocus: () => void }

/** Shows an API key that was just created, once. */
export function NewKeyDialog({ name, ...shown }: Props) {
  return (
    <SecretDialog
      title={t('The key for {name}', { name })}
      label={t('API key')}
      lost={t('Lost it? Revoke it and create another.')}
      {...shown}
    >
      <p>{t('It is shown only now. The script sends it with each request, in this header:')}</p>
      <p>
        <code className="font-mono">Authorization: Bearer …</code>
      </p>
    </SecretDialog>
  )
}
