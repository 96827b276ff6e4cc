import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { z } from 'zod'
import { ar, de, es, fr } from 'zod/locales'
import { type Answer, problem } from '#app/api/http/api-answer.ts'
import { isOwnOrigin, openInstead } from '#domain/http/own-origin.ts'
import { spoken } from '#domain/messages/spoken.ts'
import { t } from '#domain/messages/t.ts'
import { env } from '#env.ts'

const MAX_ERRORS = 100
/** Zod's sentences in the languages of `messages/`. */
const LOCALES: Record<string, ReturnType<typeof de>> = { ar: ar(), de: de(), es: es(), fr: fr() }

/** Header with the client's address. The front process overwrites any value that came from outside. */
export const CLIENT_ADDRESS = 'x-forwarded-for'

/** Carries a refusal out of nested calls to the route wrapper. */
export class Refused extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super('refused')
    this.answer = answer
  }
}

const JSON_MAX_BYTES = 1_500_000
const unpack = promisify(gunzip)

/** Header with the Host that the client sent. The front process overwrites any value that came from outside. */
const ASKED_HOST = 'x-broadsheet-asked-host'

/** Refuses a mutation from a foreign origin; a missing Origin counts as foreign. */
export function requireOwnOrigin({ headers }: Request): void {
  const host = headers.get(ASKED_HOST) ?? headers.get('host')
  if (isOwnOrigin(env.siteUrl, { origin: headers.get('origin'), host, site: headers.get('sec-fetch-site') })) return
  throw new Refused(problem('foreign-origin', { details: { detail: openInstead(env.siteUrl) } }))
}

/** Reads the body, at most `maxBytes` of it. Empty if there is none. */
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

/** Reads the body as text and decompresses it. The limit on the size applies to the decompressed text as well. */
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

/** Parses the body as JSON: `{}` for a DELETE without a body. */
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

/** Zod's own sentences in the language that is spoken here, where it has them; schemas say theirs by `t`. */
function zodSentences(): { error?: z.core.$ZodErrorMap } {
  const [language = ''] = spoken().language.split('-', 1)
  const locale = LOCALES[language]
  return locale ? { error: locale.localeError } : {}
}

/** Parses the input with the schema; otherwise refuses with 422 and lists the invalid fields. */
export function parseOrRefuse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input, zodSentences())
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.flatMap((issue) => {
    const at = issue.path.map(String)
    if (issue.code !== 'unrecognized_keys') return [{ field: at.join('.') || 'body', message: issue.message }]
    return issue.keys.map((key) => ({ field: [...at, key].join('.'), message: t('is an unknown field') }))
  })
  throw new Refused(problem('validation-failed', { details: { errors: bounded(errors) } }))
}

/**
 * Caps the list of errors: a document of one megabyte can have fifty thousand, so the first hundred are listed and the
 * rest are counted.
 */
function bounded(errors: { field: string; message: string }[]): { field: string; message: string }[] {
  const more = errors.length - MAX_ERRORS
  if (more <= 0) return errors
  return [...errors.slice(0, MAX_ERRORS), { field: 'body', message: t('has {more, number} more of these', { more }) }]
}

/** Returns the query as a plain object; for a repeated name the last value wins. */
export const queryOf = (request: Request): Record<string, string> =>
  Object.fromEntries(new URL(request.url).searchParams)
