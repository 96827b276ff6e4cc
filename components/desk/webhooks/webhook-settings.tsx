'use client'
import { Webhook } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '#components/desk/parts/button/button.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { SecretDialog } from '#components/desk/parts/dialog/secret-dialog.tsx'
import { HINT, LABEL } from '#components/desk/parts/field/control-look.ts'
import { WebhookDialog } from '#components/desk/webhooks/webhook-dialog.tsx'
import { WebhookTable } from '#components/desk/webhooks/webhook-table.tsx'
import { t } from '#domain/messages/t.ts'
import type { WebhookView } from '#domain/notifications/notification-views.ts'

const ADD_ID = 'add-webhook'
const toAdd = () => document.getElementById(ADD_ID)?.focus()
type Open = { is: 'saving'; webhook: WebhookView | null } | { is: 'added'; secret: string } | null

/** The webhooks of the paper, on the settings page. */
export function WebhookSettings() {
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-3 border-t border-rule py-4" aria-label={t('Webhooks')}>
      <h3 className={LABEL}>{t('Webhooks')}</h3>
      <p className={HINT}>
        {t('Tell a chat or a program what happens on the desk. Messages are signed with a secret that is shown once.')}{' '}
        <DeskLink href="/desk/deliveries">{t('Deliveries')}</DeskLink>
      </p>
      <WebhookTable onChange={(webhook) => setOpen({ is: 'saving', webhook })} />
      <p>
        <Button icon={Webhook} id={ADD_ID} onClick={() => setOpen({ is: 'saving', webhook: null })}>
          {t('Add a webhook')}
        </Button>
      </p>
      {open?.is === 'saving' && (
        <WebhookDialog
          webhook={open.webhook}
          onSaved={(secret) => {
            if (secret === null) toast(t('The webhook is changed.'))
            setOpen(secret === null ? null : { is: 'added', secret })
          }}
          onClose={close}
          returnFocus={toAdd}
        />
      )}
      {open?.is === 'added' && (
        <SecretDialog
          title={t('The secret of the webhook')}
          label={t('Secret')}
          lost={t('Lost? Remove the webhook and add it again.')}
          secret={open.secret}
          onClose={close}
          returnFocus={toAdd}
        >
          <p>
            {t(
              'With it a receiver checks that a message is from this paper, as standardwebhooks.com describes. Slack does not need it. It is shown only now.',
            )}
          </p>
        </SecretDialog>
      )}
    </section>
  )
}
