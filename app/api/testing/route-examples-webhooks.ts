import type { Prepared } from '#app/api/testing/route-example.ts'
import { addWebhook } from '#db/commands/webhooks/add-webhook.ts'
import type { Db } from '#db/engine/open.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

/** Prepares the routes about webhooks. Each deletes its own, because their number is limited. */
export function webhookRouteExamples(db: Db): Record<string, () => Prepared> {
  const hook = () => {
    db.$client.exec('delete from webhooks')
    const fields = { address: 'https://chat.wire.example/hooks/1', form: 'json', kinds: ['published'] } as const
    const added = addWebhook(db, SYSTEM, { ...fields, kinds: [...fields.kinds] }, Date.now())
    return { id: added.ok ? added.value.id : 1 }
  }
  return { '/api/webhooks/[id]': hook, 'POST /api/webhooks/[id]/test': hook }
}
