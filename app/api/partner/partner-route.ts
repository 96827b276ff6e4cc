import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { type Answer, type Code, problem, toResponse } from '#app/api/http/api-answer.ts'
import type { Handler } from '#app/api/http/methods.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { parseOrRefuse, queryOf, Refused } from '#app/api/http/request.ts'
import { described, type Spec } from '#app/api/http/route-spec.ts'
import { countUse, consumeRequest } from '#app/api/partner/partner-use.ts'
import { noteOf } from '#db/engine/change-log.ts'
import { reader } from '#db/engine/connections.ts'
import type { Db } from '#db/engine/open.ts'
import { type Partner, partnerOf } from '#db/queries/partners/partner-of.ts'
import { preconditionOf } from '#domain/http/preconditions.ts'

type Context = { db: Db; partner: Partner; params: Record<string, unknown> }
/** A response and the number of stories in it; `took`: the id of the one story that was asked for. */
export type Given = { answer: Answer | Response; stories: number; took?: number }
type PartnerSpec<S extends z.ZodType> = Spec<S, z.ZodType, Code> & { least: 'partner' }

/**
 * Builds a route for partners: authenticated by token, rate-limited and counted, never cached and not indexed. A
 * conditional request for unchanged content gets 304 without reading any story.
 */
export function partnerRoute<S extends z.ZodType>(
  spec: PartnerSpec<S>,
  work: (input: z.output<S>, context: Context) => Given,
): Handler {
  const handler = openRoute(async (request, params) => {
    const db = reader()
    const partner = requirePartner(db, request, spec.streams !== undefined)
    const input = parseOrRefuse(spec.takes, queryOf(request))
    const state = stateOf(db, partner, new URL(request.url))
    const etag = `W/"${state}"`
    const noneMatch = request.headers.get('if-none-match') ?? undefined
    const condition = preconditionOf({ 'if-none-match': noneMatch }, { etag, family: state, modifiedAt: null })
    const has = condition !== 'met'
    const { answer, stories, took } = has ? NOTHING_NEW() : work(input, { db, partner, params })
    countUse(partner.id, stories, took)
    const response = answer instanceof Response ? answer : toResponse(answer)
    if (response.ok || has) response.headers.set('etag', etag)
    response.headers.set('cache-control', 'private, no-store')
    response.headers.set('x-robots-tag', 'noindex')
    return response
  })
  return described(spec, handler)
}

const NOTHING_NEW = (): Given => ({ answer: new Response(null, { status: 304 }), stories: 0 })

/**
 * Returns the partner of the token in the Authorization header. Feeds also accept it in the query, because feed readers
 * cannot send headers. Enforces the rate limit.
 */
function requirePartner(db: Db, request: Request, isFeed: boolean): Partner {
  const [scheme = '', given = ''] = (request.headers.get('authorization') ?? '').trim().split(/\s+/)
  const inAddress = isFeed ? new URL(request.url).searchParams.get('token') : null
  const token = scheme.toLowerCase() === 'bearer' ? given : inAddress
  const partner = token ? partnerOf(db, token) : null
  if (!partner) throw new Refused(problem('unknown-partner-token', { headers: { 'www-authenticate': 'Bearer' } }))
  const waitS = consumeRequest(partner.id, performance.now())
  if (waitS > 0) throw new Refused(problem('too-many-requests', { headers: { 'retry-after': String(waitS) } }))
  return partner
}

/**
 * Computes a validator from everything that a response depends on: the state of the paper, the contract and the
 * request.
 */
function stateOf(db: Db, { id, scope }: Partner, { pathname, search }: URL): string {
  const covered = [scope.sectionIds && [...scope.sectionIds], [...scope.sourceIds]]
  const made = JSON.stringify([noteOf(db), id, covered, pathname, search])
  return createHash('sha256').update(made).digest('base64url').slice(0, 27)
}
