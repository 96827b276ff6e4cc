import type { z } from 'zod'
import { type Code, type Known, known } from '#app/api/answer.ts'
import type { Handler } from '#app/api/methods.ts'

type Answered = z.ZodType | null
/** What a route is for, takes, answers and refuses. The description of the API is made of it, and tests hold both to it. */
export type Spec<S extends z.ZodType = z.ZodType, A extends Answered = Answered, R extends Code = Code> = {
  /** What it does, in a sentence. */
  does: string
  /** The query of a GET, the body of everything else. */
  takes: S
  /** Null: 204, without a body. */
  answers: A
  /** Why it may be refused, beside what can happen to every route of its kind. */
  refuses?: readonly R[]
  status?: 200 | 201 | 202
  /** The content types that it streams as text, where it does not answer JSON. */
  streams?: readonly string[]
  /** The answer holds a secret, such as a one-time link: a repeat is told so, and the secret is not stored. */
  isSecret?: boolean
  /** Its `[id]` is no number. */
  idIs?: 'text'
  /** Where it is not the desk's own way: signed in, JSON, each key answered once. `auth` and `bytes` know no keys. */
  is?: 'open' | 'auth' | 'multipart' | 'bytes' | 'partner'
  /** What it takes in its address beside a body. */
  query?: z.ZodType
}

/** What the work of a route answers, by its spec. */
export type Answers<A extends Answered> = A extends z.ZodType ? z.output<A> : null

const specs = new WeakMap<Handler, Spec>()

/** Notes what a route is, and answers the route. */
export function described(spec: Spec, handler: Handler): Handler {
  specs.set(handler, spec)
  return handler
}

export const specOf = (handler: Handler): Spec | undefined => specs.get(handler)

export const statusOf = (spec: Pick<Spec, 'answers' | 'status'>): number =>
  spec.answers === null ? 204 : (spec.status ?? 200)

/** Whether it takes an Idempotency-Key. */
export const takesKey = (spec: Spec, method: string): boolean =>
  method !== 'GET' && spec.is !== 'open' && spec.is !== 'auth' && spec.is !== 'bytes'

const ALL: readonly Code[] = ['does-not-fit', 'too-busy', 'busy', 'disk-full', 'failed']
const BODY: readonly Code[] = ['too-large', 'not-json', 'broken-json', 'unknown-encoding', 'broken-gzip']
const CHANGES: readonly Code[] = ['foreign-origin', ...BODY]
const SIGNED_IN: readonly Code[] = ['signed-out']
/** What a partner may be told, who comes with a token of its own. */
const PARTNER: readonly Code[] = ['partner-unknown', 'too-many-requests']
/** What a key may be told, where keys are taken; and where they are not. */
const BY_KEY: readonly Code[] = ['key-unknown', 'not-allowed', 'second-factor-required']
const NOT_BY_KEY: readonly Code[] = ['not-for-keys']
const ONCE: readonly Code[] = ['key-reused']

/** Every code that a route can refuse with. */
export function refusalsOf(spec: Spec, method: string): { code: Code; known: Known }[] {
  const changes = method === 'GET' ? [] : CHANGES
  const signedIn = whoIsRefused(spec)
  const once = takesKey(spec, method) ? ONCE : []
  const secret: Code[] = spec.isSecret ? ['answer-not-kept'] : []
  const own = spec.refuses ?? []
  const all = [...ALL, ...changes, ...signedIn, ...once, ...secret, ...own]
  return [...new Set(all)].toSorted().map((code) => ({ code, known: known(code) }))
}

function whoIsRefused({ is }: Spec): readonly Code[] {
  if (is === 'open') return []
  if (is === 'partner') return PARTNER
  return [...SIGNED_IN, ...(is === 'auth' ? NOT_BY_KEY : BY_KEY)]
}
