import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { z } from 'zod'
import { type Answer, problem } from '#app/api/answer.ts'
import { env } from '#env.ts'

const MAX_ERRORS = 100

/** A request's refusal on its way out of however deep it was found. */
export class Refused extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super('refused')
    this.answer = answer
  }
}

const JSON_MAX_BYTES = 1_500_000
const unpack = promisify(gunzip)

/** A mutation must come from our own pages: a missing Origin is refused like a foreign one. */
export function requireOwnOrigin(request: Request): void {
  const site = request.headers.get('sec-fetch-site')
  const isOwn = request.headers.get('origin') === env.siteUrl && (site === null || site === 'same-origin')
  if (!isOwn) throw new Refused(problem('foreign-origin'))
}

/** The body, never more of it in memory than may be sent. Empty where there is none. */
export async function readBytes(request: Request, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw new Refused(problem('too-large'))
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw new Refused(problem('too-large'))
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The body as text. It may be packed: then it is unpacked, to no more than could be sent bare. */
export async function readText(request: Request): Promise<string> {
  const bytes = await readBytes(request, JSON_MAX_BYTES)
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity'
  if (encoding === 'identity' || encoding === '') return bytes.toString('utf8')
  if (encoding !== 'gzip') throw new Refused(problem('unknown-encoding', { headers: { 'accept-encoding': 'gzip' } }))
  try {
    return (await unpack(bytes, { maxOutputLength: JSON_MAX_BYTES })).toString('utf8')
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new Refused(problem(isTooLarge ? 'too-large' : 'broken-gzip'))
  }
}

/** The body as JSON: `{}` for a DELETE without one. */
export function parseJson(request: Request, text: string): unknown {
  if (text === '' && request.method === 'DELETE') return {}
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new Refused(problem('not-json'))
  try {
    return JSON.parse(text)
  } catch {
    throw new Refused(problem('broken-json'))
  }
}

/** The input as the schema reads it; else 422 with each field that does not fit. */
export function fit<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.flatMap((issue) => {
    const at = issue.path.map(String)
    if (issue.code !== 'unrecognized_keys') return [{ field: at.join('.') || 'body', message: issue.message }]
    return issue.keys.map((key) => ({ field: [...at, key].join('.'), message: 'is not a field' }))
  })
  throw new Refused(problem('does-not-fit', { details: { errors: bounded(errors) } }))
}

/** A document of a megabyte can have fifty thousand faults: the first hundred are told, and how many more there are. */
function bounded(errors: { field: string; message: string }[]): { field: string; message: string }[] {
  const more = errors.length - MAX_ERRORS
  if (more <= 0) return errors
  return [...errors.slice(0, MAX_ERRORS), { field: 'body', message: `has ${more} more of these` }]
}

/** The query as a plain object; a name given twice counts once, the last. */
export const queryOf = (request: Request): Record<string, string> =>
  Object.fromEntries(new URL(request.url).searchParams)
