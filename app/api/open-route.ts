import { type Answer, problem, toResponse } from '#app/api/answer.ts'
import { logError } from '#app/api/log.ts'
import type { Handler, RouteContext } from '#app/api/methods.ts'
import { Refused } from '#app/api/request.ts'
import { isDiskFull } from '#db/disk-reserve.ts'
import { endIfSyncFailed } from '#db/sync-failure.ts'
import { isBusy } from '#db/write.ts'

type Work = (request: Request, params: Record<string, unknown>) => Promise<Answer | Response>

/** Runs a route: refusals become problems, and whatever else is thrown a 500 that says an id and nothing of its cause. */
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

/** What whoever asks can do something about: a full disk keeps their text in the browser, a busy database is asked again. */
function codeOf(error: unknown): 'failed' | 'disk-full' | 'busy' {
  if (isDiskFull(error)) return 'disk-full'
  return isBusy(error) ? 'busy' : 'failed'
}

/** Whoever asked left in the middle of their own body: nobody reads the answer, and it is no fault of ours to log. */
const isHungUp = (error: unknown): boolean =>
  error instanceof Error && error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET'
