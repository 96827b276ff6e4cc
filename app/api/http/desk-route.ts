import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { keyHolder } from '#app/api/auth/key-holder.ts'
import { actorOf, type Person, type SignedIn } from '#app/api/auth/session.ts'
import { type Answer, answer, type Code, isFinal, problem } from '#app/api/http/api-answer.ts'
import { type Handler, methods } from '#app/api/http/methods.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { parseJson, parseOrRefuse, queryOf, Refused, readText, requireOwnOrigin } from '#app/api/http/request.ts'
import { type Answers, described, type Example, type Spec, statusOf } from '#app/api/http/route-spec.ts'
import { withIdempotencyKey } from '#db/commands/shared/with-idempotency-key.ts'
import { writer } from '#db/engine/connections.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { mayReadArticle } from '#db/queries/article/may-read-article.ts'
import { t } from '#domain/messages/t.ts'
import { type Action, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

export type DeskContext = { db: Db; actor: Person; params: Record<string, unknown>; now: number }
/** Must be synchronous, because it runs inside the transaction that stores the response. */
type DeskWork<S extends z.ZodType, A extends z.ZodType | null, R extends Code> = (
  input: z.output<S>,
  context: DeskContext,
) => Result<Answers<A>, R | 'not-allowed'>

/** Spec and work of one method. Without `takes` it takes nothing: an empty body, and any query. */
type DeskRoute<S extends z.ZodType, A extends z.ZodType | null, R extends Code> = Omit<Spec, 'takes' | 'example'> & {
  takes?: S
  example?: Example<S>
  answers: A
  refuses?: readonly R[]
  /**
   * An action that the person must be allowed, where the work does not decide that itself. `article.read`: of the story
   * of the address, which otherwise is not found.
   */
  may?: Action
  work: DeskWork<S, A, NoInfer<R>>
}
/** Any of them: its input is known to its own work alone. */
type AnyDeskRoute = Omit<DeskRoute<z.ZodType, z.ZodType | null, Code>, 'work'> & {
  work: (input: never, context: DeskContext) => Result<unknown, Code>
}
type Nothing = typeof emptyBody
const anyQuery = emptyBody.loose()

/**
 * Authenticates a request by session cookie or API key, and refuses everything else. With a cookie, a mutation must
 * come from our own origin. Users who must enrol a second factor can reach only their own account.
 */
export async function requirePerson(request: Request): Promise<Person> {
  const isByKey = request.headers.has('authorization')
  const actor = isByKey ? await keyHolder(request) : await requireSignedIn(request)
  if (actor.mustEnrolSecondFactor) throw new Refused(problem('second-factor-required'))
  return actor
}

/** Authenticates a request about one's own account, by session cookie only. */
export async function requireSignedIn(request: Request): Promise<SignedIn> {
  if (request.headers.has('authorization')) throw new Refused(problem('not-for-keys'))
  const isMutation = request.method !== 'GET' && request.method !== 'HEAD'
  if (isMutation && request.headers.has('cookie')) requireOwnOrigin(request)
  const actor = await actorOf(request.headers)
  if (!actor) throw new Refused(problem('signed-out'))
  return actor
}

/** Scope of an Idempotency-Key: a person and each of their API keys have separate stored responses. */
export const idempotencyScope = ({ id, key }: Person): string => (key ? `${id} key ${key.id}` : id)

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Returns the request's Idempotency-Key (a UUID), or null. */
export function keyOf(request: Request): string | null {
  const key = request.headers.get('idempotency-key')
  if (key === null || uuid.test(key)) return key?.toLowerCase() ?? null
  const errors = [{ field: 'Idempotency-Key', message: t('is not a UUID') }]
  throw new Refused(problem('validation-failed', { details: { errors } }))
}

/**
 * Builds a route of the desk's API: it authenticates, checks the Origin, validates JSON (for GET: the query) and
 * answers each Idempotency-Key once. The command decides what the person is allowed to do.
 */
export function deskRoute<S extends z.ZodType, A extends z.ZodType | null, const R extends Code = never>(
  spec: Spec<S, A, R>,
  work: DeskWork<S, A, NoInfer<R>>,
): Handler {
  const handler = openRoute(async (request, params) => {
    const actor = await requirePerson(request)
    const done = (input: z.output<S>): Answer =>
      answer(work(input, { db: writer(), actor, params, now: Date.now() }), statusOf(spec))
    if (request.method === 'GET' || request.method === 'HEAD') return done(parseOrRefuse(spec.takes, queryOf(request)))

    const key = keyOf(request)
    const text = await readText(request)
    const input = parseOrRefuse(spec.takes, parseJson(request, text))
    if (key === null) return retryWhileBusy(writer(), () => done(input))
    const asked = {
      key,
      actorId: idempotencyScope(actor),
      request: digestOf(request, text),
      isSecret: spec.isSecret === true,
      isFinal,
    }
    return retryWhileBusy(writer(), (db) => {
      const once = withIdempotencyKey(db, asked, Date.now(), () => done(input))
      return 'answer' in once ? once.answer : problem(once.is)
    })
  })
  return described(spec, handler)
}

/** Builds the routes of an address: each method as `deskRoute` builds it, or a handler of another kind. */
export function deskRoutes<
  SGet extends z.ZodType = Nothing,
  AGet extends z.ZodType | null = null,
  const RGet extends Code = never,
  SPost extends z.ZodType = Nothing,
  APost extends z.ZodType | null = null,
  const RPost extends Code = never,
  SPut extends z.ZodType = Nothing,
  APut extends z.ZodType | null = null,
  const RPut extends Code = never,
  SDelete extends z.ZodType = Nothing,
  ADelete extends z.ZodType | null = null,
  const RDelete extends Code = never,
>(own: {
  GET?: DeskRoute<SGet, AGet, RGet> | Handler
  POST?: DeskRoute<SPost, APost, RPost> | Handler
  PUT?: DeskRoute<SPut, APut, RPut> | Handler
  DELETE?: DeskRoute<SDelete, ADelete, RDelete> | Handler
}): ReturnType<typeof methods> {
  const handlers = Object.entries<AnyDeskRoute | Handler>(own).map(([method, one]) => [
    method,
    typeof one === 'function' ? one : handlerOf(method, one),
  ])
  return methods(Object.fromEntries(handlers))
}

function handlerOf(method: string, { may, work, ...own }: AnyDeskRoute): Handler {
  const spec: Spec = { takes: method === 'GET' ? anyQuery : emptyBody, ...own }
  return deskRoute(spec, (input, context) => {
    const refused = may && refusalOf(may, context)
    return refused ? refuse(refused) : work(input as never, context)
  })
}

function refusalOf(may: Action, { db, actor, params }: DeskContext): 'not-found' | 'not-allowed' | null {
  if (may === 'article.read') return mayReadArticle(db, actor, idOf(params)) ? null : 'not-found'
  return can(actor, may) ? null : 'not-allowed'
}

/** Hashes a request, to detect an Idempotency-Key that is reused for a different one. */
export function digestOf(request: Request, text: string): string {
  return createHash('sha256')
    .update(`${request.method} ${new URL(request.url).pathname}\n${text}`)
    .digest('hex')
}

/** Parses the numeric id of an address such as /api/articles/12; anything else is 404. */
export function idOf(params: Record<string, unknown>, name = 'id'): number {
  const value = params[name]
  const id = typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : null
  if (id === null) throw new Refused(problem('not-found'))
  return id
}

/** Answers with what was found; refused: `not-found`. */
export const found = <T>(value: T | null | undefined): Result<T, 'not-found'> =>
  value ? ok(value) : refuse('not-found')

/** Answers with a list that is one page. */
export const wholeList = <T, C extends string>(list: Result<T[], C>): Result<{ items: T[]; next: null }, C> =>
  list.ok ? ok({ items: list.value, next: null }) : list
