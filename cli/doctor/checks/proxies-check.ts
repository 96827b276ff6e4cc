import { requestHealth } from '#cli/doctor/ask-server.ts'
import type { DoctorContext } from '#cli/doctor/doctor-context.ts'
import { bad, type Check, ok, warn } from '#db/health/health-check.ts'
import { trustedProxies } from '#server/http/guard/client-address.ts'
import type { ServerIdentity } from '#server/http/guard/server-identity.ts'

/** Compares the proxies that requests come through with TRUSTED_PROXIES. */
export const proxiesCheck: Check<DoctorContext> = {
  name: 'proxies',
  needs: 'folder',
  async *look(context) {
    const { server, settings } = context
    const named = settings.trustedProxies
    const through = await throughSite(context)
    const isTrusted = through !== null && trustedProxies(named)(through.peer)
    const forwarder = through?.isForwarded && !isTrusted ? through.peer : null
    const untrusted = new Set([server?.identity?.untrustedPeer, through?.untrustedPeer, forwarder])
    const peers = [...untrusted].filter((peer) => peer != null)
    for (const peer of peers)
      yield bad(
        `Requests come through ${peer}, which TRUSTED_PROXIES does not name: all readers look like one address.`,
        `Set TRUSTED_PROXIES to ${peer}, or to the proxy’s network, and restart.`,
      )
    // A trusted proxy that passes no address on makes all readers look like itself.
    if (peers.length === 0 && isTrusted && !through.isForwarded)
      yield bad(
        `The proxy at ${through.peer} passes no address of readers on.`,
        'Have it set X-Forwarded-For (deploy/).',
      )
    // Broadsheet speaks no TLS itself, so an https address means a proxy.
    else if (peers.length === 0 && settings.isReachable && named.length === 0)
      yield warn(
        'SITE_URL is https, so a proxy stands in front, and TRUSTED_PROXIES names none.',
        `Set TRUSTED_PROXIES to its address${through ? ` (${through.peer})` : ', such as 127.0.0.1'}, and restart.`,
      )
    const wide = named.filter((one) => Number(one.split('/')[1] ?? 32) < 8)
    if (wide.length > 0)
      yield bad(
        `TRUSTED_PROXIES trusts ${wide.join(', ')}: strangers can claim any address.`,
        'Name the addresses of your proxies, or the network that only they are in.',
      )
    yield ok(
      named.length === 0 ? 'No proxy is named, and none was seen.' : `TRUSTED_PROXIES names ${named.join(', ')}.`,
    )
  },
}

/** How a request through SITE_URL reached the server; null if it did not. */
async function throughSite({ settings, isRunning, dataDir, now }: DoctorContext): Promise<ServerIdentity | null> {
  if (!isRunning || !settings.isReachable) return null
  try {
    return (await requestHealth(new URL(settings.siteUrl), dataDir, now)).identity
  } catch {
    return null
  }
}
