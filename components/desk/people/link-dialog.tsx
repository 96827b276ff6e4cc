'use client'
import { SecretDialog } from '#components/desk/parts/dialog/secret-dialog.tsx'
import type { NewLink } from '#components/desk/people/use-people.ts'
import { msg, t } from '#domain/messages/t.ts'

const LINK_LIVES = { invitation: msg('72 hours'), reset: msg('an hour') }

type Props = NewLink & { onClose: () => void; returnFocus: () => void }

/** Shows a new one-time link. */
export function LinkDialog({ name, link, purpose, ...dialog }: Props) {
  return (
    <SecretDialog
      title={t('A link for {name}', { name })}
      label={t('One-time link')}
      secret={link}
      lost={t('Lost it? Create a new one; this one then stops working.')}
      {...dialog}
    >
      <p>
        {t('Send it in a way that only they can read. It works once, for {life}, and is shown only now.', {
          life: t(LINK_LIVES[purpose]),
        })}
      </p>
    </SecretDialog>
  )
}
