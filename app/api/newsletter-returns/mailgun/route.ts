import { createHmac } from 'node:crypto'
import { isSame, returnsRoute } from '#app/api/newsletter-returns/returns-route.ts'
import { mailgunEvent, returnsOfMailgun } from '#domain/newsletters/provider-returns.ts'
import { env } from '#env.ts'

const NEW_MS = 5 * 60_000

export const { GET, POST, PUT, PATCH, DELETE } = returnsRoute({
  provider: 'Mailgun',
  takes: mailgunEvent,
  example: {
    signature: { timestamp: '1796100000', token: 'a token of Mailgun that is used once', signature: '0a1b' },
    'event-data': { event: 'failed', severity: 'permanent', 'delivery-status': { code: 550 } },
  },
  may: () => env.returnSecrets.mailgunKey !== null,
  read({ signature: signed, ...event }) {
    const { mailgunKey } = env.returnSecrets
    if (mailgunKey === null || Math.abs(Date.now() - Number(signed.timestamp) * 1_000) > NEW_MS) return null
    const expected = createHmac('sha256', mailgunKey).update(`${signed.timestamp}${signed.token}`).digest('hex')
    if (!isSame(signed.signature, expected)) return null
    return { seen: `mailgun ${signed.token}`, returns: returnsOfMailgun({ signature: signed, ...event }) }
  },
})
