'use client'
import { useWebhookActs } from '#components/desk/webhooks/use-webhooks.ts'
import { notificationsWords } from '#components/desk/words/notifications.ts'
import type { WebhookView } from '#domain/notifications/notification-views.ts'

const words = notificationsWords.webhooks

type Props = { webhooks: readonly WebhookView[]; onChange: (webhook: WebhookView) => void }

/** Lists the webhooks, each with its actions. */
export function WebhookTable({ webhooks, onChange }: Props) {
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{words.columns.to}</th>
          <th scope="col">{words.columns.when}</th>
          <th scope="col">
            <span className="hush">{words.columns.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {webhooks.map((one) => (
          <WebhookRow key={one.id} webhook={one} onChange={() => onChange(one)} />
        ))}
      </tbody>
    </table>
  )
}

function WebhookRow({
  webhook: { id, address, form, kinds },
  onChange,
}: {
  webhook: WebhookView
  onChange: () => void
}) {
  const { remove, test } = useWebhookActs(id)
  const { host } = new URL(address)
  const acts = [
    { name: words.test, does: test },
    { name: words.change, does: onChange },
    { name: words.remove, does: remove },
  ]
  return (
    <tr>
      <td className="side">
        <b>{host}</b>
        <br />
        <small>{words.forms[form].name}</small>
      </td>
      <td>{kinds.map((kind) => words.kinds[kind]).join(' · ')}</td>
      <td>
        <div className="row-flex">
          {acts.map(({ name, does }) => (
            <button type="button" className="btn s" key={name} onClick={does}>
              {name} <span className="hush">{host}</span>
            </button>
          ))}
        </div>
      </td>
    </tr>
  )
}
