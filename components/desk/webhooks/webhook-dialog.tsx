'use client'
import { api } from '#components/desk/api.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { CheckGroup, RadioGroup } from '#components/desk/parts/field/choice-fields.tsx'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { webhookQueries } from '#components/desk/queries/webhook-queries.ts'
import { KIND_NAMES, WEBHOOK_FORMS } from '#components/desk/webhooks/webhook-names.ts'
import { t } from '#domain/messages/t.ts'
import { WEBHOOK_KINDS, webhookForm } from '#domain/notifications/notification-kind.ts'
import { webhookFields, type WebhookFields, type WebhookView } from '#domain/notifications/notification-views.ts'

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
    says: { address: t('Enter an address that begins with https://.'), kinds: t('Choose at least one.') },
    send: (body) =>
      webhook
        ? api.send('PUT', `/api/webhooks/${webhook.id}`, body).then(() => null)
        : api.send<{ secret: string }>('POST', '/api/webhooks', body),
    renews: [webhookQueries.list().queryKey],
    onDone: (made) => onSaved(made?.secret ?? null),
  })
  return (
    <FormDialog
      form={form}
      title={webhook ? t('Change the webhook') : t('Add a webhook')}
      does={webhook ? t('Save') : t('Add a webhook')}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <TextField
        name="address"
        label={t('Address')}
        inputMode="url"
        hint={t('Begins with https://. Keep it to yourself if it has a token in it.')}
      />
      <RadioGroup
        name="form"
        label={t('Form')}
        choices={webhookForm.options.map((value) => ({
          value,
          name: WEBHOOK_FORMS[value].name,
          says: t(WEBHOOK_FORMS[value].says),
        }))}
      />
      <CheckGroup
        name="kinds"
        label={t('Send when')}
        choices={WEBHOOK_KINDS.map((value) => ({ value, name: t(KIND_NAMES[value]) }))}
      />
    </FormDialog>
  )
}
