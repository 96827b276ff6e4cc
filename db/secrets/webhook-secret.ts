import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'

/** A secret of 256 bits that signs a webhook's messages, in the notation of standardwebhooks.com. */
export const newWebhookSecret = (): string => PREFIX + randomBytes(32).toString('base64')

/** Signs a message: HMAC-SHA256 over its id, its time (seconds UTC) and its body, as `v1,` and base64. */
export function signWebhook(
  secret: string,
  { id, seconds, body }: { id: string; seconds: number; body: string },
): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`
}
