import { type Answer, problem, toResponse } from '#app/api/http/api-answer.ts'
import { logError } from '#app/api/http/log-error.ts'
import type { Handler, RouteContext } from '#app/api/http/methods.ts'
import { Refused } from '#app/api/http/request.ts'
import { isDiskFull } from '#db/engine/disk-reserve.ts'
import { endIfSyncFailed } from '#db/engine/sync-failure.ts'
import { isBusy } from '#db/engine/write.ts'

type Work = (request: Request, params: Record<string, unknown>) => Promise<Answer | Response>

/**
 * Wraps a route: refusals become problems, and any other error becomes a 500 with an id and no details of its cause.
 */
export function openRoute(work: Work): Handler {
  return async (request: Request, context: RouteContext) => {
    try {
      const params = ((await context.params) ?? {}) as Record<string, unknown>
      const done = await work(request, params)
      return done instanceof Response ? done : toResponse(done)
    } catch (error) {
      if (error instanceof Refused) return toResponse(error.answer)
      if (isHungUp(error)) return toResponse(problem('broken-json'))
      endIfSyncFailed(error)
      const id = logError(`${request.method} ${new URL(request.url).pathname}`, error)
      const code = codeOf(error)
      const headers: Record<string, string> = code === 'busy' ? { 'retry-after': '2' } : {}
      return toResponse(problem(code, { details: { id }, headers }))
    }
  }
}

/**
 * Picks the code of an unexpected error. Clients can act on two of them: on a full disk the editor keeps the text in
 * the browser, and a busy database is retried.
 */
function codeOf(error: unknown): 'failed' | 'disk-full' | 'busy' {
  if (isDiskFull(error)) return 'disk-full'
  return isBusy(error) ? 'busy' : 'failed'
}

/**
 * Returns true if the client disconnected while sending its body: nobody reads the response, and there is no bug to
 * log.
 */
const isHungUp = (error: unknown): boolean =>
  error instanceof Error && error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET'
