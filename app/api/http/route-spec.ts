import type { z } from 'zod'
import { type Code, type Known, codeFacts } from '#app/api/http/api-answer.ts'
import type { Handler } from '#app/api/http/methods.ts'
import type { KeyScope, Role } from '#domain/permissions/can.ts'

type Answered = z.ZodType | null
/** Input of a schema; arrays may be literals. */
export type Example<S extends z.ZodType> = Literal<z.input<S>>
type Literal<T> = T extends object ? { readonly [K in keyof T]: Literal<T[K]> } : T
/**
 * Describes what a route does, who may use it, and what it accepts, returns and refuses. The table of routes and the API
 * description are generated from the specs, and tests check every route against its own.
 */
export type Spec<S extends z.ZodType = z.ZodType, A extends Answered = Answered, R extends Code = Code> = {
  /** Summary, one sentence. */
  does: string
  /**
   * Least role that may use the route; `can()` decides what a reporter gets. `anyone` includes requests without a
   * sign-in. `partner` is not a person: it has a token of its own, and nobody else may use its routes; nor is `provider`,
   * who sent letters, and proves it by a signature or a secret.
   */
  least: 'anyone' | 'partner' | 'provider' | Role
  /**
   * Ownership that the route requires; a person who may not even see the thing gets 404. A `story` belongs to its
   * author, its assignee and every editor; one that is `begun`, to its author and every editor; an `act` (or an upload)
   * to one person alone. Everybody sees a `picture`, and its uploader and every editor may change it.
   */
  own?: 'story' | 'begun' | 'act' | 'picture'
  /**
   * Scope that an API key needs, if it differs from the usual one (`keyScopeOf`); null where no key is accepted. `any`
   * means any scope except reading, where the actions within the request are checked one by one, or none is.
   */
  scope?: KeyScope | 'any' | null
  /** A valid query of a GET, otherwise a valid body; required by a test if an empty one is refused. */
  example?: Example<S>
  /** Schema of the query of a GET, otherwise of the body. */
  takes: S
  /** Schema of the response; null: 204 without a body. */
  answers: A
  /** Refusal codes beyond those common to routes of its kind: each by a person can refuse `not-allowed`. */
  refuses?: readonly R[]
  status?: 200 | 201 | 202
  /** Content types of a streamed text response, for routes that do not return JSON. */
  streams?: readonly string[]
  /**
   * True if the response contains a secret, such as a one-time link: it is not stored, and a retry with the same key
   * learns only that.
   */
  isSecret?: boolean
  /** Set if `[id]` is not numeric. */
  idIs?: 'text'
  /**
   * Set if the route differs from the desk's default (session or API key, JSON, Idempotency-Key). `auth` takes the
   * session only; `auth` and `bytes` take no Idempotency-Key.
   */
  is?: 'auth' | 'multipart' | 'bytes'
  /** Schema of the query if the route has a body as well. */
  query?: z.ZodType
}

/** Result type of a route's work, derived from its spec. */
export type Answers<A extends Answered> = A extends z.ZodType ? z.output<A> : null

const specs = new WeakMap<Handler, Spec>()

/** Registers a handler's spec and returns the handler. */
export function described(spec: Spec, handler: Handler): Handler {
  specs.set(handler, spec)
  return handler
}

export const specOf = (handler: Handler): Spec | undefined => specs.get(handler)

export const statusOf = (spec: Pick<Spec, 'answers' | 'status'>): number =>
  spec.answers === null ? 204 : (spec.status ?? 200)

const isNobody = ({ least }: Spec) => least === 'partner' || least === 'provider'

/** Returns the scope that an API key needs: by default `read` for a GET, otherwise `write`, and no key for admins. */
export function keyScopeOf(spec: Spec, method: string): KeyScope | 'any' | null {
  if (spec.scope !== undefined) return spec.scope
  if (spec.least === 'admin' || isNobody(spec) || spec.is === 'auth') return null
  return method === 'GET' ? 'read' : 'write'
}

/** Returns true if the route accepts an Idempotency-Key. */
export const acceptsIdempotencyKey = (spec: Spec, method: string): boolean =>
  method !== 'GET' && spec.least !== 'anyone' && spec.least !== 'provider' && spec.is !== 'auth' && spec.is !== 'bytes'

const ALL: readonly Code[] = ['validation-failed', 'too-busy', 'busy', 'disk-full', 'failed']
const BODY: readonly Code[] = ['too-large', 'not-json', 'broken-json', 'unknown-encoding', 'broken-gzip']
const CHANGES: readonly Code[] = ['foreign-origin', ...BODY]
const SIGNED_IN: readonly Code[] = ['signed-out']
/** Codes of routes for partners, which authenticate by token. */
const PARTNER: readonly Code[] = ['unknown-partner-token', 'too-many-requests']
/** Codes of routes for providers, which come from no page of ours and are not compressed. */
const PROVIDER: readonly Code[] = ['unknown-provider', 'too-large', 'not-json', 'broken-json']
/** Codes that a request with an API key can get, on routes that accept keys and on those that do not. */
const BY_KEY: readonly Code[] = ['unknown-api-key', 'not-allowed', 'second-factor-required']
const NOT_BY_KEY: readonly Code[] = ['not-for-keys']
const ONCE: readonly Code[] = ['key-reused']

/** Lists every code that a route can refuse with. */
export function refusalsOf(spec: Spec, method: string): { code: Code; known: Known }[] {
  const changes = method === 'GET' || spec.least === 'provider' ? [] : CHANGES
  const signedIn = whoIsRefused(spec)
  const once = acceptsIdempotencyKey(spec, method) ? ONCE : []
  const secret: Code[] = spec.isSecret ? ['answer-not-stored'] : []
  const own = spec.refuses ?? []
  const all = [...ALL, ...changes, ...signedIn, ...once, ...secret, ...own]
  return [...new Set(all)].toSorted().map((code) => ({ code, known: codeFacts(code) }))
}

function whoIsRefused({ least, is }: Spec): readonly Code[] {
  if (least === 'anyone') return []
  if (least === 'partner') return PARTNER
  if (least === 'provider') return PROVIDER
  return [...SIGNED_IN, ...(is === 'auth' ? NOT_BY_KEY : BY_KEY)]
}
