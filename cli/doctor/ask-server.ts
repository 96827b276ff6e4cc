import { z } from 'zod'
import { type AddressAnswer, askAddress } from '#cli/doctor/ask-address.ts'
import { orNull } from '#cli/doctor/or-null.ts'
import type { readEnv } from '#env.ts'
import { makeProbe, PROBE_HEADER, readSecret, type ServerIdentity } from '#server/http/guard/server-identity.ts'

const health = z.object({
  status: z.string(),
  warnings: z.array(z.string()).default([]),
  server: z
    .object({
      version: z.string(),
      peer: z.string(),
      client: z.string(),
      isForwarded: z.boolean(),
      untrustedPeer: z.string().nullable(),
      proof: z.string(),
    })
    .optional(),
})

type Settings = ReturnType<typeof readEnv>

export type ServerAnswer = AddressAnswer & {
  /** The answer of `/healthz`; null if the answer is not Broadsheet's. */
  health: { status: string; warnings: string[] } | null
  /** Null if the answer does not prove that it is of this newsroom. */
  identity: ServerIdentity | null
}

/** Asks `/healthz` of an origin, with a probe that only the server of this data folder can answer. Rejects as `askAddress`. */
export async function requestHealth(origin: URL, dataDir: string, now: number, host?: string): Promise<ServerAnswer> {
  const secret = orNull(() => readSecret(dataDir))
  const probe = secret === null ? null : makeProbe(secret, now)
  const headers = { ...(host !== undefined && { host }), ...(probe && { [PROBE_HEADER]: probe.header }) }
  const answer = await askAddress(new URL('/healthz', origin), headers)
  const read = health.safeParse(orNull((): unknown => JSON.parse(answer.body)))
  const server = read.data?.server
  const identity = server && probe?.isAnswered(server.proof) ? server : null
  return { ...answer, health: read.data ?? null, identity }
}

const ANY_ADDRESS = new Set(['0.0.0.0', '::', '[::]'])

/** The address at which the server listens, as this machine reaches it. */
export function listeningOrigin({ host, port }: Pick<Settings, 'host' | 'port'>): URL {
  const name = ANY_ADDRESS.has(host) ? '127.0.0.1' : host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
  return new URL(`http://${name}:${port}`)
}

/** The answer at the server's own port; null if nothing answers there. */
export async function askServer(settings: Settings, dataDir: string, now: number): Promise<ServerAnswer | null> {
  try {
    return await requestHealth(listeningOrigin(settings), dataDir, now, new URL(settings.siteUrl).host)
  } catch {
    return null
  }
}
