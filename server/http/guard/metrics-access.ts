import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isLoopbackAddress, plainAddress } from '#server/http/guard/client-address.ts'
import { isForwarded } from '#server/http/guard/network.ts'

const LOOPBACK_HOST = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Access rules for the metrics: with `isTokenNeeded`, only with the token. */
export type MetricsAccess = { token: string | null; isTokenNeeded: boolean }

/**
 * Requires the token if a proxy stands before the server or its address is not of this machine alone: a proxy on the
 * same machine that sets no forwarding header makes every reader look like the machine itself.
 */
export const metricsAccess = (token: string | null, siteUrl: string, proxies: readonly string[]): MetricsAccess => ({
  token,
  isTokenNeeded: proxies.length > 0 || !LOOPBACK_HOST.test(new URL(siteUrl).hostname),
})

/** True if a request may read the metrics: by the token, or from this machine itself and through no proxy. */
export function mayReadMetrics({ headers, socket }: IncomingMessage, { token, isTokenNeeded }: MetricsAccess): boolean {
  const given = /^bearer (.+)$/i.exec(headers.authorization ?? '')?.[1]
  if (given !== undefined) return token !== null && timingSafeEqual(digest(given), digest(token))
  if (isTokenNeeded) return false
  return isLoopbackAddress(plainAddress(socket.remoteAddress)) && !isForwarded(headers)
}
