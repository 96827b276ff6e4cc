import { problem, toResponse } from '#app/api/answer.ts'

export type RouteContext = { params: Promise<unknown> }
export type Handler = (request: Request, context: RouteContext) => Promise<Response>
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
const all: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

const missing = new WeakSet<Handler>()
/** Whether a route only says that it has not this method. */
export const isMissing = (handler: Handler): boolean => missing.has(handler)

/** A route's methods; those that it has not answer 405 as a problem, where Next would answer without a word. */
export function methods(own: Partial<Record<Method, Handler>>): Record<Method, Handler> {
  const allow = all.filter((method) => own[method]).join(', ')
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
