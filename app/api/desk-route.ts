import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { type Answer, problem } from '#app/api/answer.ts'
import type { Handler } from '#app/api/methods.ts'
import { openRoute } from '#app/api/open-route.ts'
import { fit, parseJson, queryOf, Refused, readText, requireOwnOrigin } from '#app/api/request.ts'
import { actorOf, type SignedIn } from '#app/api/session.ts'
import { answerOnce } from '#db/commands/answer-once.ts'
import { writer } from '#db/live.ts'
import type { Db } from '#db/open.ts'
import { whenFree } from '#db/write.ts'

export type DeskContext = { db: Db; actor: SignedIn; params: Record<string, unknown>; now: number }
/** Synchronous: it runs inside the transaction that remembers its answer. */
type DeskWork<S extends z.ZodType> = (input: z.output<S>, context: DeskContext) => Answer
type Options = {
  /** The answer holds a secret, such as a one-time link: a repeat is told so, and the secret is not stored. */
  isSecret?: boolean
}

/** Whoever asks, signed in; else a refusal. A mutation by cookie must come from our own pages. */
export async function requirePerson(request: Request): Promise<SignedIn> {
  if (request.headers.has('authorization')) throw new Refused(problem('api-keys-not-yet'))
  const isMutation = request.method !== 'GET' && request.method !== 'HEAD'
  if (isMutation && request.headers.has('cookie')) requireOwnOrigin(request)
  const actor = await actorOf(request.headers)
  if (!actor) throw new Refused(problem('signed-out'))
  return actor
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The request's Idempotency-Key, or null. */
export function keyOf(request: Request): string | null {
  const key = request.headers.get('idempotency-key')
  if (key === null || uuid.test(key)) return key?.toLowerCase() ?? null
  const errors = [{ field: 'Idempotency-Key', message: 'is not a UUID' }]
  throw new Refused(problem('does-not-fit', { details: { errors } }))
}

/**
 * A route of the desk's API: signed in, from our own pages, JSON that fits the schema (for GET: the query), each key
 * answered once. What the person may, the command decides.
 */
export function deskRoute<S extends z.ZodType>(schema: S, work: DeskWork<S>, options: Options = {}): Handler {
  return openRoute(async (request, params) => {
    const actor = await requirePerson(request)
    const context = () => ({ db: writer(), actor, params, now: Date.now() })
    if (request.method === 'GET' || request.method === 'HEAD') return work(fit(schema, queryOf(request)), context())

    const key = keyOf(request)
    const text = await readText(request)
    const input = fit(schema, parseJson(request, text))
    if (key === null) return whenFree(writer(), () => work(input, context()))
    const asked = { key, actorId: actor.id, request: digestOf(request, text), isSecret: options.isSecret === true }
    return whenFree(writer(), (db) => {
      const once = answerOnce(db, asked, Date.now(), () => work(input, context()))
      return 'answer' in once ? once.answer : problem(once.is)
    })
  })
}

/** What was asked, for a key that is asked again. */
export function digestOf(request: Request, text: string): string {
  return createHash('sha256')
    .update(`${request.method} ${new URL(request.url).pathname}\n${text}`)
    .digest('hex')
}

/** The numeric id of an address such as /api/articles/12; anything else is an address without a thing. */
export function idOf(params: Record<string, unknown>, name = 'id'): number {
  const value = params[name]
  const id = typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : null
  if (id === null) throw new Refused(problem('not-found'))
  return id
}
