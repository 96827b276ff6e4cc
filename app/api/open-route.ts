import { type Answer, problem, toResponse } from '#app/api/answer.ts'
import { logError } from '#app/api/log.ts'
import type { Handler, RouteContext } from '#app/api/methods.ts'
import { Refused } from '#app/api/request.ts'

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
      const id = logError(`${request.method} ${new URL(request.url).pathname}`, error)
      return toResponse(problem('failed', { details: { id } }))
    }
  }
}
