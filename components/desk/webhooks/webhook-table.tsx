'use client'
import { api } from '#components/desk/api.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { useList } from '#components/desk/parts/list/use-list.ts'
import { webhookQueries } from '#components/desk/queries/webhook-queries.ts'
import { KIND_NAMES, WEBHOOK_FORMS } from '#components/desk/webhooks/webhook-names.ts'
import { t } from '#domain/messages/t.ts'
import type { WebhookView } from '#domain/notifications/notification-views.ts'

const hostOf = ({ address }: WebhookView) => new URL(address).host

/** Lists the webhooks, each with its actions. */
export function WebhookTable({ onChange }: { onChange: (webhook: WebhookView) => void }) {
  const remove = useAct({
    send: ({ id }: WebhookView) => api.send('DELETE', `/api/webhooks/${id}`),
    done: t('The webhook is removed.'),
    renews: [webhookQueries.list().queryKey],
  })
  const test = useAct({
    send: ({ id }: WebhookView) => api.send('POST', `/api/webhooks/${id}/test`),
    done: t('A test is on its way. The deliveries show whether it arrived.'),
    renews: [],
  })
  return (
    <List
      list={useList(webhookQueries.list())}
      label={t('The list of webhooks')}
      rowName={hostOf}
      columns={[
        {
          name: t('To'),
          cell: (one) => (
            <>
              <b>{hostOf(one)}</b>
              <br />
              <small>{WEBHOOK_FORMS[one.form].name}</small>
            </>
          ),
        },
        { name: t('When'), cell: ({ kinds }) => kinds.map((kind) => t(KIND_NAMES[kind])).join(' · ') },
      ]}
      actions={(one) => [
        { name: t('Send a test'), does: () => test.act(one) },
        { name: t('Change'), does: () => onChange(one) },
        { name: t('Remove'), does: () => remove.act(one) },
      ]}
      empty={{ title: t('There are none.'), isSmall: true }}
    />
  )
}
