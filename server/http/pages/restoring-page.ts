import http from 'node:http'
import { spoken } from '#domain/messages/spoken.ts'
import { t } from '#domain/messages/t.ts'
import { restoringWords } from '#domain/words/restoring.ts'
import { drainThenDestroy, hasBody } from '#server/http/limits/drain-then-destroy.ts'
import { type Policy, PRIVATE, securityHeaders } from '#server/shared/headers.ts'
import { inLanguageAsked } from '#server/shared/in-language.ts'
import { SMALL_PAGE_CSP, smallPage } from '#server/shared/small-page.ts'
import { whoseAddress } from '#server/shared/whose-address.ts'

/** Seconds after which a client should ask again; the page reloads itself after as many. */
const RETRY_AFTER_S = 5

type Paper = { name: string; language: string }

/** Headers and body of what every address answers during a restore: a page for people, a problem for programs. */
export function restoringAnswer({ name, language }: Paper, policy: Policy, isForMachine: boolean) {
  const words = restoringWords(language)
  const body = isForMachine
    ? JSON.stringify({
        type: 'about:blank',
        title: t('The newsroom is being restored from a backup. Try again in a few seconds.'),
        status: 503,
        code: 'not-available',
      })
    : smallPage({ paper: name, ...words, refreshS: RETRY_AFTER_S })
  const headers: Record<string, string> = {
    ...securityHeaders(policy),
    'Content-Security-Policy': SMALL_PAGE_CSP,
    'Cache-Control': PRIVATE,
    'Content-Type': isForMachine ? 'application/problem+json' : 'text/html; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    'Retry-After': String(RETRY_AFTER_S),
    // The next request must find the web process that serves then.
    Connection: 'close',
  }
  return { headers, body }
}

/**
 * A server that answers every request with 503 and opens no database; `/up` and `/healthz` too, so that a load balancer
 * waits. It stands in for the web processes while the newsroom is restored.
 */
export function restoringServer(paper: Paper, policy: Policy): http.Server {
  const server = http.createServer({ headersTimeout: 8_000, requestTimeout: 10_000 }, (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? ''
    const isForMachine = path === '/up' || path === '/healthz' || path.startsWith('/api/')
    const { headers, body } = inLanguageAsked(request, response, () => {
      const { language } = whoseAddress(request.url ?? '') === 'desk' ? spoken() : paper
      return restoringAnswer({ name: paper.name, language }, policy, isForMachine)
    })
    response.writeHead(503, headers).end(request.method === 'HEAD' ? undefined : body)
    if (hasBody(request)) drainThenDestroy(request)
  })
  server.on('clientError', (_, socket) => socket.destroy())
  return server
}
