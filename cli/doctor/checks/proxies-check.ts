import { requestHealth } from '#cli/doctor/ask-server.ts'
import type { DoctorCheck } from '#cli/doctor/doctor-check.ts'
import type { DoctorContext } from '#cli/doctor/doctor-context.ts'
import { bad, type Found, together, warn } from '#cli/doctor/finding.ts'
import { trustedProxies } from '#server/http/guard/client-address.ts'
import type { ServerIdentity } from '#server/http/guard/server-identity.ts'

/** Compares the proxies that requests come through with TRUSTED_PROXIES. */
export const proxiesCheck: DoctorCheck = {
  name: 'proxies',
  needs: 'folder',
  async look(context) {
    const { settings, server } = context
    const through = await throughSite(context)
    const untrusted = [server?.identity?.untrustedPeer, through?.untrustedPeer, forwarderOf(through, settings)]
    const names = [...new Set(untrusted.filter((name) => name != null))]
    return together(
      [
        ...names.map(untrustedRemark),
        names.length === 0 ? (silentRemark(through, settings) ?? missingRemark(settings, through)) : null,
        widthRemark(settings.trustedProxies),
      ],
      settings.trustedProxies.length === 0
        ? 'No proxy is named, and none was seen.'
        : `TRUSTED_PROXIES names ${settings.trustedProxies.join(', ')}.`,
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

type Settings = DoctorContext['settings']
const isTrusted = (settings: Settings, peer: string) => trustedProxies(settings.trustedProxies)(peer)

/** The peer of a forwarded request, if it is not trusted. */
const forwarderOf = (through: ServerIdentity | null, settings: Settings): string | null =>
  through?.isForwarded && !isTrusted(settings, through.peer) ? through.peer : null

const untrustedRemark = (peer: string): Found =>
  bad(
    `Requests come through ${peer}, which TRUSTED_PROXIES does not name: all readers look like one address.`,
    `Set TRUSTED_PROXIES to ${peer}, or to the proxy’s network, and restart.`,
  )

/** A trusted proxy that passes no address on makes all readers look like itself. */
const silentRemark = (through: ServerIdentity | null, settings: Settings): Found | null =>
  through && isTrusted(settings, through.peer) && !through.isForwarded
    ? bad(`The proxy at ${through.peer} passes no address of readers on.`, 'Have it set X-Forwarded-For (deploy/).')
    : null

/** Broadsheet speaks no TLS itself, so an https address means a proxy. */
const missingRemark = (settings: Settings, through: ServerIdentity | null): Found | null =>
  settings.isReachable && settings.trustedProxies.length === 0
    ? warn(
        'SITE_URL is https, so a proxy stands in front, and TRUSTED_PROXIES names none.',
        `Set TRUSTED_PROXIES to its address${through ? ` (${through.peer})` : ', such as 127.0.0.1'}, and restart.`,
      )
    : null

function widthRemark(listed: readonly string[]): Found | null {
  const wide = listed.filter((one) => Number(one.split('/')[1] ?? 32) < 8)
  return wide.length === 0
    ? null
    : bad(
        `TRUSTED_PROXIES trusts ${wide.join(', ')}: strangers can claim any address.`,
        'Name the addresses of your proxies, or the network that only they are in.',
      )
}
