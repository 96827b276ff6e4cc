'use client'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { CheckGroup, RadioGroup } from '#components/desk/parts/field/choice-fields.tsx'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { useSaveWebhook } from '#components/desk/webhooks/use-webhooks.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { notificationsWords } from '#components/desk/words/notifications.ts'
import { WEBHOOK_KINDS } from '#domain/notifications/notification-kind.ts'
import { webhookFields, type WebhookFields, type WebhookView } from '#domain/notifications/notification-views.ts'
import { webhookForm } from '#domain/notifications/webhook-message.ts'

const words = notificationsWords.webhooks
const NEW: WebhookFields = { address: '', form: 'json', kinds: ['published', 'in-review'] }

type Props = {
  /** Null: a new one. */
  webhook: WebhookView | null
  /** Called with the secret of a new webhook, or null. */
  onSaved: (secret: string | null) => void
  onClose: () => void
  returnFocus: () => void
}

/** Dialog that adds a webhook or changes one. */
export function WebhookDialog({ webhook, onSaved, onClose, returnFocus }: Props) {
  const { address, form: style, kinds } = webhook ?? NEW
  const form = useDeskForm({
    schema: webhookFields,
    start: { address, form: style, kinds },
    says: { address: words.addressMissing, kinds: words.eventsMissing },
    send: useSaveWebhook(webhook?.id ?? null).mutateAsync,
    onDone: onSaved,
  })
  return (
    <FormDialog
      form={form}
      title={webhook ? words.changeTitle : words.add}
      does={webhook ? everyScreenWords.save : words.add}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <TextField name="address" label={words.address} hint={words.addressHint} />
      <RadioGroup
        name="form"
        label={words.form}
        choices={webhookForm.options.map((value) => ({ value, ...words.forms[value] }))}
      />
      <CheckGroup
        name="kinds"
        label={words.events}
        choices={WEBHOOK_KINDS.map((value) => ({ value, name: words.kinds[value] }))}
      />
    </FormDialog>
  )
}
