import http from 'node:http'
import type { AddressInfo } from 'node:net'

export type Relay = { url: string; counts: { failed: number; passed: number }; stop: () => void }

/** Passes purges on to `to`, but fails the first attempt of each: by turns with 503 and by hanging up. */
export async function startRelay(to: string): Promise<Relay> {
  const counts = { failed: 0, passed: 0 }
  const failedOnce = new Set<string>()
  const server = http.createServer((request, response) => {
    const tags = String(request.headers['surrogate-key'])
    if (!failedOnce.delete(tags)) {
      failedOnce.add(tags)
      counts.failed += 1
      if (counts.failed % 2 === 0) request.socket.destroy()
      else response.writeHead(503).end()
      return
    }
    const onward = http.request(to, { method: 'PURGE', headers: { 'surrogate-key': tags } }, (answer) => {
      counts.passed += 1
      response.writeHead(answer.statusCode ?? 500).end()
      answer.resume()
    })
    onward.on('error', () => response.writeHead(502).end())
    onward.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, counts, stop }
}
