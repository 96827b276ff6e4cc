import http from 'node:http'
import { Answerer, type AnswererOptions } from '#server/front/answerer.ts'
import { guard } from '#server/front/guard.ts'
import { hasBody, letGo } from '#server/front/let-go.ts'
import { LIMITS, limit } from '#server/front/limits.ts'
import { sendPlain } from '#server/front/plain.ts'
import { log } from '#server/log.ts'

/** The HTTP server that faces the world: guard, page cache, files; the desk and the API go on to the renderer. */
export function createFront(options: AnswererOptions) {
  const { policy } = options
  const answerer = new Answerer(options)
  const server = http.createServer(LIMITS, (request, response) => {
    if (answerer.isStopping) response.shouldKeepAlive = false
    const asked = { method: request.method ?? '', url: request.url ?? '', headers: request.headers }
    const verdict = guard(asked, answerer.house)
    if (verdict.kind !== 'api' && verdict.kind !== 'desk' && hasBody(request)) letGo(request)
    answerer.answer(request, response, verdict).catch((error: unknown) => {
      const id = log('error', 'a request failed', { url: asked.url.split('?', 1)[0], error })
      sendPlain(response, 500, policy, { code: 'internal', forMachine: asked.url.startsWith('/api/'), id })
    })
  })
  limit(server, policy)

  return {
    server,
    pages: answerer.pages,
    /** Health says 503, idle sockets close, what is being answered ends; at most `patienceMs`. */
    async stop(patienceMs: number): Promise<void> {
      answerer.isStopping = true
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const idle = setInterval(() => server.closeIdleConnections(), 200)
      const late = setTimeout(() => server.closeAllConnections(), patienceMs)
      await closed
      clearInterval(idle)
      clearTimeout(late)
      answerer.close()
    },
  }
}
