import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { answer, problem } from '#app/api/http/api-answer.ts'
import { type Handler, methods } from '#app/api/http/methods.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { parseOrRefuse, readBytes, Refused } from '#app/api/http/request.ts'
import { described, type Example } from '#app/api/http/route-spec.ts'
import { recordReturns } from '#db/commands/newsletters/record-returns.ts'
import { writer } from '#db/engine/connections.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import type { LetterReturn } from '#domain/newsletters/letter-return.ts'
import { env } from '#env.ts'

/** Longest report that is read. */
const MOST_BYTES = 262_144

/** Names of reports that were read, so that each counts once, and the letters that came back. */
type Report = { seen?: string; returns: readonly LetterReturn[] }
type ReturnsRoute<S extends z.ZodType> = {
  provider: string
  takes: S
  example: Example<S>
  /** False if the provider is not set up, or its secret does not stand in the header: nothing is read. */
  may: (request: Request) => boolean
  /** Reads a report; null if nothing proves that it is the provider's. */
  read: (report: z.output<S>) => Report | null | Promise<Report | null>
}

/**
 * Builds the address of a provider's reports about letters that came back. They come without a session, an Origin or an
 * Idempotency-Key: each is proven by a signature or a secret of its own, and says nothing without the token of a letter.
 */
export function returnsRoute<S extends z.ZodType>({ provider, takes, example, may, read }: ReturnsRoute<S>) {
  const spec = {
    does: `Takes reports of ${provider} about newsletters that came back.`,
    least: 'provider',
    takes,
    example,
    answers: z.strictObject({ known: z.int().describe('Letters that are known and had not come back before.') }),
  } as const
  const handler: Handler = openRoute(async (request) => {
    const report = may(request) ? await read(parseOrRefuse(takes, await jsonOf(request))) : null
    if (!report) return problem('unknown-provider')
    return answer(await retryWhileBusy(writer(), (db) => recordReturns(db, report, Date.now())))
  })
  return methods({ POST: described(spec, handler) })
}

/** SNS sends JSON as plain text. */
async function jsonOf(request: Request): Promise<unknown> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json' && type !== 'text/plain') throw new Refused(problem('not-json'))
  try {
    return JSON.parse((await readBytes(request, MOST_BYTES)).toString('utf8'))
  } catch (error) {
    throw error instanceof SyntaxError ? new Refused(problem('broken-json')) : error
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Compares two secrets in constant time, whatever their lengths. */
export const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))

/** True if a request has the secret that was chosen for webhooks, in a header of its own or as a bearer. */
export function hasSecret({ headers }: Request): boolean {
  const given = headers.get('x-newsletter-secret') ?? headers.get('authorization')?.replace(/^bearer /i, '') ?? ''
  const { header } = env.returnSecrets
  return header !== null && isSame(given, header)
}
