'use client'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { CheckGroup, RadioGroup } from '#components/desk/parts/field/choice-fields.tsx'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { useSaveWebhook } from '#components/desk/webhooks/use-webhooks.ts'
import { msg, t } from '#domain/messages/t.ts'
import { WEBHOOK_KINDS } from '#domain/notifications/notification-kind.ts'
import { webhookFields, type WebhookFields, type WebhookView } from '#domain/notifications/notification-views.ts'
import { webhookForm } from '#domain/notifications/webhook-message.ts'

const FORMS = {
  json: { name: msg('JSON'), says: msg('For programs: who did what to which story, with addresses.') },
  slack: { name: msg('Slack'), says: msg('One text, as Slack, Mattermost and others take it.') },
}

const KINDS = {
  'sent-back': msg('A story is sent back'),
  'handed-over': msg('A story is handed over'),
  'in-review': msg('A story is sent in for review'),
  published: msg('A story is published'),
  'publication-undone': msg('A published story is put back to draft'),
  'not-gone-out': msg('A scheduled story is not published at its time'),
  'red-receipt': msg('A publication is not seen on every page'),
}

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
    send: useSaveWebhook(webhook?.id ?? null).mutateAsync,
    onDone: onSaved,
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
        hint={t('Begins with https://. Keep it to yourself if it has a token in it.')}
      />
      <RadioGroup
        name="form"
        label={t('Form')}
        choices={webhookForm.options.map((value) => ({ value, ...FORMS[value] }))}
      />
      <CheckGroup
        name="kinds"
        label={t('Send when')}
        choices={WEBHOOK_KINDS.map((value) => ({ value, name: t(KINDS[value]) }))}
      />
    </FormDialog>
  )
}
