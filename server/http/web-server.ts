import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { pathForLog } from '#domain/urls/shared-preview.ts'
import { batchPerTick } from '#server/http/batch-per-tick.ts'
import { createGuard, type Verdict } from '#server/http/guard/guard.ts'
import { drainThenDestroy, hasBody } from '#server/http/limits/drain-then-destroy.ts'
import { LIMITS, limit } from '#server/http/limits/limits.ts'
import { Answerer, type AnswererOptions } from '#server/http/pages/answerer.ts'
import type { Answer } from '#server/http/pages/page-answer.ts'
import type { Made } from '#server/http/pages/page-cache.ts'
import type { ReaderPages } from '#server/http/pages/reader-pages.ts'
import { RenderAhead } from '#server/http/pages/render-ahead.ts'
import { Sampler } from '#server/http/pages/sampler.ts'
import { SpareRenders } from '#server/http/pages/spare-renders.ts'
import { sendPlain } from '#server/http/plain.ts'
import type { Policy } from '#server/shared/headers.ts'
import { inLanguageAsked } from '#server/shared/in-language.ts'
import { log } from '#server/shared/log.ts'

/** Requests whose answers may be in the language that they ask for; that of a reader's page is not looked at. */
const MAYBE_OF_DESK: ReadonlySet<Verdict['kind']> = new Set(['desk', 'api', 'refused'])

export type WebServer = ReturnType<typeof createWebServer>

/**
 * The public HTTP server: guard, page cache and files; requests for the desk and the API are proxied to the editors'
 * process.
 */
export function createWebServer(options: AnswererOptions) {
  const { policy } = options
  const answerer = new Answerer(options)
  const { pages, tally, budgets, editors, events } = answerer
  const guard = createGuard(answerer.house)

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '', headers, httpVersion } = request
    if (answerer.isStopping || isCrowded()) response.shouldKeepAlive = false
    const verdict = guard({ method, url, headers, httpVersion })
    const execute = () => executeVerdict(verdict, { request, response, answerer, policy })
    if (MAYBE_OF_DESK.has(verdict.kind)) inLanguageAsked(request, response, execute)
    else execute()
  }
  const server = http.createServer(LIMITS, batchPerTick({ poll: () => pages.cache.poll(), answer, policy }))
  const { isCrowded } = limit(server, policy, { networkOf: answerer.networkOfAddress, ...options.connections })
  const verdictOf = (url: string) => guard({ method: 'GET', url, headers: { host: '' } })
  const sampler = new Sampler({ cache: pages.cache, remake: (key) => pages.remake(key, verdictOf) })
  const work = spareWork(options, pages, (key) => pages.makeSpare(key, verdictOf))

  return {
    server,
    pages,
    tally,
    sampler,
    budgets,
    editors,
    events,
    ...work,
    /** Graceful shutdown: health says 503, idle sockets close, running responses finish; at most `patienceMs`. */
    async stop(patienceMs: number): Promise<void> {
      answerer.isStopping = true
      events.stop()
      sampler.stop()
      work.ahead?.stop()
      await closed(server, patienceMs)
      answerer.close()
    },
  }
}

type Exchange = { request: IncomingMessage; response: ServerResponse; answerer: Answerer; policy: Policy }

/** Answers as the guard says, and counts the answer. A failure is said in the language of the answer. */
function executeVerdict(verdict: Verdict, { request, response, answerer, policy }: Exchange): void {
  const isPassed = ['api', 'desk', 'preview', 'newsletter', 'request'].includes(verdict.kind)
  if (!isPassed && verdict.kind !== 'read' && hasBody(request)) drainThenDestroy(request)
  const count = () => answerer.tally.answered(verdict.kind, response.statusCode)
  const fail = (error: unknown) => {
    const { url = '' } = request
    const id = log('error', 'a request failed', { url: pathForLog(url.split('?', 1)[0] ?? ''), error })
    sendPlain(response, 500, policy, { code: 'internal', forMachine: url.startsWith('/api/'), id })
    if (!isPassed) count()
  }
  // Proxied requests end after the handler returns, so they are counted on close.
  if (isPassed) response.once('close', count)
  try {
    const answering = answerer.answer(request, response, verdict)
    if (answering) answering.then(isPassed ? null : count, fail)
    else if (!isPassed) count()
  } catch (error) {
    fail(error)
  }
}

/** Closes the server once its running responses have finished, or after `patienceMs`. */
async function closed(server: http.Server, patienceMs: number): Promise<void> {
  const closing = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const idle = setInterval(() => server.closeIdleConnections(), 200)
  const late = setTimeout(() => server.closeAllConnections(), patienceMs)
  await closing
  clearInterval(idle)
  clearTimeout(late)
}

/** Renders that no reader waits for, and the job that draws hot pages again, in the web process that has it. */
function spareWork(
  { log: changes, hot }: Pick<AnswererOptions, 'log' | 'hot'>,
  { cache }: Pick<ReaderPages, 'cache'>,
  make: (key: string) => Promise<Made<Answer>>,
) {
  const spare = new SpareRenders({ cache, make })
  const position = () => {
    cache.poll()
    return `${changes.epoch()}:${changes.seq()}`
  }
  return { spare, position, ahead: hot ? new RenderAhead({ position, hot, renders: spare }) : null }
}
