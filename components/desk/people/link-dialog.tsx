'use client'
import { SecretDialog } from '#components/desk/parts/dialog/secret-dialog.tsx'
import type { NewLink } from '#components/desk/people/use-people.ts'
import { msg, t } from '#domain/messages/t.ts'

/** Says how a link is passed on, and how long it works. */
export const LINK_HINTS = {
  invitation: msg('Send it in a way that only they can read. It works once, for 72 hours, and is shown only now.'),
  reset: msg('Send it in a way that only they can read. It works once, for an hour, and is shown only now.'),
}

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
      <p>{t(LINK_HINTS[purpose])}</p>
    </SecretDialog>
  )
}
