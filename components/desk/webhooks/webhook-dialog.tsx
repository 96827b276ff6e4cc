'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { MakingDialog } from '#components/desk/parts/making-dialog.tsx'
import { TextField } from '#components/desk/parts/text-field.tsx'
import { useSaveWebhook, webhookRefusal } from '#components/desk/webhooks/use-webhooks.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { notificationsWords } from '#components/desk/words/notifications.ts'
import { WEBHOOK_KINDS, webhookKind } from '#domain/notifications/notification-kind.ts'
import type { WebhookView } from '#domain/notifications/notification-views.ts'
import { webhookForm } from '#domain/notifications/webhook-message.ts'

const words = notificationsWords.webhooks

const fields = z.object({
  address: z.string().trim().startsWith('https://', words.addressMissing),
  form: webhookForm,
  kinds: z.array(webhookKind).min(1, words.eventsMissing),
})
type Fields = z.infer<typeof fields>

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
  const save = useSaveWebhook(webhook?.id ?? null)
  const { register, handleSubmit, formState } = useForm<Fields>({
    resolver: zodResolver(fields),
    defaultValues: webhook ?? { address: '', form: 'json', kinds: ['published', 'in-review'] },
  })
  const { errors } = formState
  const send = handleSubmit((input) => save.mutate(fields.parse(input), { onSuccess: onSaved }))
  return (
    <MakingDialog
      title={webhook ? words.changeTitle : words.add}
      does={webhook ? everyScreenWords.save : words.add}
      isPending={save.isPending}
      refusal={save.error && webhookRefusal(save.error)}
      onSubmit={() => void send()}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <TextField label={words.address} autoComplete="off" field={register('address')} why={errors.address?.message} />
      <p className="hint">{words.addressHint}</p>
      <fieldset className="field">
        <legend className="label">{words.form}</legend>
        {webhookForm.options.map((form) => (
          <label className="tick" key={form}>
            <input type="radio" value={form} {...register('form')} />
            <span>
              <b>{words.forms[form].name}</b>
              <br />
              <small>{words.forms[form].says}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="field" aria-describedby={errors.kinds ? 'webhook-kinds-why' : undefined}>
        <legend className="label">{words.events}</legend>
        {WEBHOOK_KINDS.map((kind) => (
          <label className="tick" key={kind}>
            <input type="checkbox" value={kind} {...register('kinds')} />
            {words.kinds[kind]}
          </label>
        ))}
        {errors.kinds && (
          <span className="why" id="webhook-kinds-why" role="alert">
            {errors.kinds.message}
          </span>
        )}
      </fieldset>
    </MakingDialog>
  )
}
