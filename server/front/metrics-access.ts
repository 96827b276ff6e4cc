import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isForwarded } from '#server/front/network.ts'

const LOOPBACK = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whether somebody may see the server's numbers: by the token, or from this machine itself and through no proxy. */
export function mayReadMetrics({ headers, socket }: IncomingMessage, token: string | null): boolean {
  const given = /^bearer (.+)$/i.exec(headers.authorization ?? '')?.[1]
  if (given !== undefined) return token !== null && timingSafeEqual(digest(given), digest(token))
  return LOOPBACK.test(socket.remoteAddress ?? '') && !isForwarded(headers)
}
