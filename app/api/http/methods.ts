import { problem, toResponse } from '#app/api/http/api-answer.ts'

export type RouteContext = { params: Promise<unknown> }
export type Handler = (request: Request, context: RouteContext) => Promise<Response>
export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof METHODS)[number]

const missing = new WeakSet<Handler>()
/** Returns true if a handler only refuses an unsupported method. */
export const isMissing = (handler: Handler): boolean => missing.has(handler)

/** Completes a route's methods: unsupported ones respond 405 with a problem, because Next's own 405 has no body. */
export function methods(own: Partial<Record<Method, Handler>>): Record<Method, Handler> {
  const allow = METHODS.filter((method) => own[method]).join(', ')
  const refused: Handler = async () => toResponse(problem('method-not-allowed', { headers: { allow } }))
  missing.add(refused)
  return {
    GET: own.GET ?? refused,
    POST: own.POST ?? refused,
    PUT: own.PUT ?? refused,
    PATCH: own.PATCH ?? refused,
    DELETE: own.DELETE ?? refused,
  }
}
