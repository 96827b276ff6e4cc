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
import { notificationsWords } from '#components/desk/words/notifications.ts'
import type { WebhookView } from '#domain/notifications/notification-views.ts'

const words = notificationsWords.webhooks
const ADD_ID = 'add-webhook'
const toAdd = () => document.getElementById(ADD_ID)?.focus()
type Open = { is: 'saving'; webhook: WebhookView | null } | { is: 'added'; secret: string } | null

/** The webhooks of the paper, on the settings page. */
export function WebhookSettings() {
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-3 border-t border-rule py-4" aria-label={words.name}>
      <h3 className={LABEL}>{words.name}</h3>
      <p className={HINT}>
        {words.hint} <DeskLink href="/desk/deliveries">{words.deliveries}</DeskLink>
      </p>
      <WebhookTable onChange={(webhook) => setOpen({ is: 'saving', webhook })} />
      <p>
        <Button icon={Webhook} id={ADD_ID} onClick={() => setOpen({ is: 'saving', webhook: null })}>
          {words.add}
        </Button>
      </p>
      {open?.is === 'saving' && (
        <WebhookDialog
          webhook={open.webhook}
          onSaved={(secret) => {
            if (secret === null) toast(words.saved)
            setOpen(secret === null ? null : { is: 'added', secret })
          }}
          onClose={close}
          returnFocus={toAdd}
        />
      )}
      {open?.is === 'added' && (
        <SecretDialog
          title={words.secret.title}
          label={words.secret.label}
          lost={words.secret.lost}
          secret={open.secret}
          onClose={close}
          returnFocus={toAdd}
        >
          <p>{words.secret.hint}</p>
        </SecretDialog>
      )}
    </section>
  )
}
