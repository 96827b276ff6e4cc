'use client'
import { api } from '#components/desk/api.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { useList } from '#components/desk/parts/list/use-list.ts'
import { webhookQueries } from '#components/desk/queries/webhook-queries.ts'
import { notificationsWords } from '#components/desk/words/notifications.ts'
import type { WebhookView } from '#domain/notifications/notification-views.ts'

const words = notificationsWords.webhooks
const hostOf = ({ address }: WebhookView) => new URL(address).host

/** Lists the webhooks, each with its actions. */
export function WebhookTable({ onChange }: { onChange: (webhook: WebhookView) => void }) {
  const remove = useAct({
    send: ({ id }: WebhookView) => api.send('DELETE', `/api/webhooks/${id}`),
    done: words.removed,
    renews: [webhookQueries.list().queryKey],
  })
  const test = useAct({
    send: ({ id }: WebhookView) => api.send('POST', `/api/webhooks/${id}/test`),
    done: words.tested,
    renews: [],
  })
  return (
    <List
      list={useList(webhookQueries.list())}
      label={words.list}
      rowKey={({ id }) => id}
      rowName={hostOf}
      columns={[
        {
          name: words.columns.to,
          cell: (one) => (
            <>
              <b>{hostOf(one)}</b>
              <br />
              <small>{words.forms[one.form].name}</small>
            </>
          ),
        },
        { name: words.columns.when, cell: ({ kinds }) => kinds.map((kind) => words.kinds[kind]).join(' · ') },
      ]}
      actions={(one) => [
        { name: words.test, does: () => test.act(one) },
        { name: words.change, does: () => onChange(one) },
        { name: words.remove, does: () => remove.act(one) },
      ]}
      empty={{ title: words.none, isSmall: true }}
    />
  )
}
