import type { z } from 'zod'
import { type Code, type Known, codeFacts } from '#app/api/http/api-answer.ts'
import type { Handler } from '#app/api/http/methods.ts'

type Answered = z.ZodType | null
/**
 * Describes what a route does, accepts, returns and refuses. The API description is generated from it, and tests check
 * the routes against it.
 */
export type Spec<S extends z.ZodType = z.ZodType, A extends Answered = Answered, R extends Code = Code> = {
  /** Summary, one sentence. */
  does: string
  /** Schema of the query of a GET, otherwise of the body. */
  takes: S
  /** Schema of the response; null: 204 without a body. */
  answers: A
  /** Refusal codes beyond those common to routes of its kind. */
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
   * Set if the route differs from the desk's default (authenticated, JSON, Idempotency-Key). `auth` and `bytes` take no
   * Idempotency-Key.
   */
  is?: 'open' | 'auth' | 'multipart' | 'bytes' | 'partner'
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

/** Returns true if the route accepts an Idempotency-Key. */
export const acceptsIdempotencyKey = (spec: Spec, method: string): boolean =>
  method !== 'GET' && spec.is !== 'open' && spec.is !== 'auth' && spec.is !== 'bytes'

const ALL: readonly Code[] = ['validation-failed', 'too-busy', 'busy', 'disk-full', 'failed']
const BODY: readonly Code[] = ['too-large', 'not-json', 'broken-json', 'unknown-encoding', 'broken-gzip']
const CHANGES: readonly Code[] = ['foreign-origin', ...BODY]
const SIGNED_IN: readonly Code[] = ['signed-out']
/** Codes of routes for partners, which authenticate by token. */
const PARTNER: readonly Code[] = ['unknown-partner-token', 'too-many-requests']
/** Codes that a request with an API key can get, on routes that accept keys and on those that do not. */
const BY_KEY: readonly Code[] = ['unknown-api-key', 'not-allowed', 'second-factor-required']
const NOT_BY_KEY: readonly Code[] = ['not-for-keys']
const ONCE: readonly Code[] = ['key-reused']

/** Lists every code that a route can refuse with. */
export function refusalsOf(spec: Spec, method: string): { code: Code; known: Known }[] {
  const changes = method === 'GET' ? [] : CHANGES
  const signedIn = whoIsRefused(spec)
  const once = acceptsIdempotencyKey(spec, method) ? ONCE : []
  const secret: Code[] = spec.isSecret ? ['answer-not-stored'] : []
  const own = spec.refuses ?? []
  const all = [...ALL, ...changes, ...signedIn, ...once, ...secret, ...own]
  return [...new Set(all)].toSorted().map((code) => ({ code, known: codeFacts(code) }))
}

function whoIsRefused({ is }: Spec): readonly Code[] {
  if (is === 'open') return []
  if (is === 'partner') return PARTNER
  return [...SIGNED_IN, ...(is === 'auth' ? NOT_BY_KEY : BY_KEY)]
}
