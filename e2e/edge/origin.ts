import http, { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'

export type Origin = {
  /** Answers a request; the test changes it. */
  answer: (request: IncomingMessage, response: ServerResponse) => void
  /** Requests for anything but the probe. */
  asked: IncomingMessage[]
  close: () => Promise<void>
  open: () => Promise<void>
}

/** Headers of a page that a cache in front keeps, with its tags. */
export const kept = (tags: string, more: OutgoingHttpHeaders = {}): OutgoingHttpHeaders => ({
  'Content-Type': 'text/html',
  'Cache-Control': 'public, max-age=0, must-revalidate',
  'CDN-Cache-Control': 'max-age=86400, stale-while-revalidate=60, stale-if-error=86400',
  'Surrogate-Key': `${tags} everything`,
  Vary: 'Accept-Encoding',
  ...more,
})

/** A server in place of Broadsheet, whose answers the test writes. */
export async function startOrigin(port: number): Promise<Origin> {
  const asked: IncomingMessage[] = []
  const origin: Origin = {
    answer: (_, response) => void response.writeHead(404).end(),
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
    open: () => new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve())),
  }
  const server = http.createServer((request, response) => {
    if (request.url === '/up') return void response.end('ok')
    asked.push(request)
    origin.answer(request, response)
  })
  await origin.open()
  return origin
}
