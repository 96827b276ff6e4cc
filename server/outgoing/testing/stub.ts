import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import https from 'node:https'
import net, { type AddressInfo } from 'node:net'
import { createPublicHttpsClient, type OutsideOptions } from '#server/outgoing/fetch-public-https.ts'

/** Made for these tests and trusted by them alone; valid for every host below wire.example. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg4uJZEoFfxId7V565
iFEFFj2rkyK44kj/3xnR44ShL1uhRANCAAQvR/wVR+Iioe1UvSjblGADHlji53rO
GsjSI1pYR5DPvvGDlcD/fPE/oPEQ435Qz9fxNtlyYxuzjNbmTBpnuBnw
-----END PRIVATE KEY-----`
const CERT = `-----BEGIN CERTIFICATE-----
MIIBqzCCAVCgAwIBAgIUWqrE5VgWo08oJsc0YbylWnihL/owCgYIKoZIzj0EAwIw
HDEaMBgGA1UEAwwRU3R1YiBvZiB0aGUgdGVzdHMwIBcNMjYxMTI1MTEwNDI0WhgP
MjEyNjExMDExMTA0MjRaMBwxGjAYBgNVBAMMEVN0dWIgb2YgdGhlIHRlc3RzMFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEL0f8FUfiIqHtVL0o25RgAx5Y4ud6zhrI
0iNaWEeQz77xg5XA/3zxP6DxEON+UM/X8TbZcmMbs4zW5kwaZ7gZ8KNuMGwwHQYD
VR0OBBYEFMRSHvhzW0FlB9lMsIUfK2QN3tfoMB8GA1UdIwQYMBaAFMRSHvhzW0Fl
B9lMsIUfK2QN3tfoMA8GA1UdEwEB/wQFMAMBAf8wGQYDVR0RBBIwEIIOKi53aXJl
LmV4YW1wbGUwCgYIKoZIzj0EAwIDSQAwRgIhAMorunMia89yRYV4bwKFcVEhXwMz
lgWgXQ3cvN2Ynk7mAiEA0CwTt7icrWBK4EnPRttcZFpTbqdVnttBihpkXP4LUmY=
-----END CERTIFICATE-----`

export const OPEN = '93.184.216.34'
export type Heard = { method: string; host: string; path: string; headers: IncomingHttpHeaders; body: string }
type Handle = (request: Heard, response: ServerResponse) => void

/**
 * A fake internet: hosts below wire.example, all on one machine. `hosts` maps each name to its addresses; connections
 * are recorded, and reach the stub whatever public address was dialled.
 */
export async function testInternet(handle: Handle) {
  const hosts = new Map<string, string[]>()
  const dialled: string[] = []
  const asked: string[] = []
  const heard: Heard[] = []
  const server = https.createServer({ key: KEY, cert: CERT }, (request, response) => {
    const { method = '', url = '', headers } = request
    const host = headers.host ?? ''
    asked.push(`${method} ${host}${url}`)
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const one = { method, host, path: url, headers, body: Buffer.concat(chunks).toString('utf8') }
      heard.push(one)
      handle(one, response)
    })
  })
  server.on('tlsClientError', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as AddressInfo
  const options = {
    resolve: async (host: string) => hosts.get(host) ?? [OPEN],
    dial: (address: string, to: number) => {
      dialled.push(`${address}:${to}`)
      return net.connect({ host: '127.0.0.1', port })
    },
    ca: CERT,
    timeoutMs: 400,
  } satisfies OutsideOptions
  return {
    options,
    hosts,
    dialled,
    asked,
    /** Complete requests, with their headers and body. */
    heard,
    ask: createPublicHttpsClient(options),
    askWith: (more: OutsideOptions) => createPublicHttpsClient({ ...options, ...more }),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
