import { createHash } from 'node:crypto'
import http from 'node:http'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { spoken } from '#domain/messages/spoken.ts'
import { t } from '#domain/messages/t.ts'
import { restoringWords } from '#domain/words/restoring.ts'
import { drainThenDestroy, hasBody } from '#server/http/limits/drain-then-destroy.ts'
import { BARE_CSP, type Policy, PRIVATE, securityHeaders } from '#server/shared/headers.ts'
import { inLanguageAsked } from '#server/shared/in-language.ts'
import { whoseAddress } from '#server/shared/whose-address.ts'

/** Seconds after which a client should ask again; the page reloads itself after as many. */
const RETRY_AFTER_S = 5

const STYLE =
  ':root{color-scheme:light dark;font:1.125rem/1.5 Georgia,serif}body{margin:0;padding:12vh 1.5rem}' +
  'main{max-width:34rem;margin:auto;border-top:3px double}h1{line-height:1.2}p:first-child{font-weight:bold}'
/** The page has one style sheet, which is allowed by its hash. */
const CSP = BARE_CSP.replace('; sandbox', `; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`)

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
    : `<!doctype html><html lang="${escapeHtml(words.language)}" dir="${words.direction}"><head><meta charset="utf-8">` +
      `<style>${STYLE}</style><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">` +
      `<meta http-equiv="refresh" content="${RETRY_AFTER_S}"><meta name="color-scheme" content="light dark">` +
      `<title>${escapeHtml(words.title)} – ${escapeHtml(name)}</title></head>` +
      `<body><main><p>${escapeHtml(name)}</p><h1>${escapeHtml(words.title)}</h1><p>${escapeHtml(words.text)}</p></main></body></html>`
  const headers: Record<string, string> = {
    ...securityHeaders(policy),
    'Content-Security-Policy': CSP,
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
