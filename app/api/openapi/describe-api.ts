import type { Known } from '#app/api/http/api-answer.ts'
import { refusalsOf, type Spec, statusOf, acceptsIdempotencyKey } from '#app/api/http/route-spec.ts'
import type { Route } from '#app/api/http/route-table.ts'
import { frontRefusals } from '#app/api/openapi/front-refusals.ts'
import { createSchemas, type Schemas } from '#app/api/openapi/schemas.ts'

type Json = Record<string, unknown>

const PREAMBLE = `The desk uses this same API. A mutation by cookie needs an \`Origin\` equal to the
site's address, and JSON (multipart or bytes for pictures); with \`Authorization: Bearer\` and an API key it needs no Origin. \`version\` is the counter that every save of a story raises: it is sent
back with each change, and an older one is refused with \`changed-meanwhile\`, which has the current version. Every
error is an RFC 9457 problem with a stable \`code\`; sentences for people, such as its \`title\`, are in the language of
\`Accept-Language\` if the desk speaks it, else in English (\`Vary\` says so), but never for partners. Times are milliseconds since 1970, UTC.`

/** Generates the OpenAPI 3.1 description from the routes' own zod schemas, as plain JSON. */
export function describeApi(routes: readonly Route[], siteUrl: string): Json {
  const schemas = createSchemas()
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const path = route.path.replaceAll('[', '{').replaceAll(']', '}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, schemas) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Broadsheet', version: '1', description: PREAMBLE.replaceAll('\n', ' ') },
    servers: [{ url: siteUrl }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'session', description: COOKIE },
        key: { type: 'http', scheme: 'bearer', description: 'An API key, created at the desk by its owner.' },
        partner: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token of a partner who takes stories by contract.',
        },
      },
      headers: { RetryAfter: { description: 'Seconds to wait.', schema: { type: 'string' } } },
      schemas: { ...schemas.named(), Problem: PROBLEM },
    },
  }
}

const COOKIE = 'Set by `POST /api/auth/sign-in/email`; named `__Host-session` over https.'
const PROBLEM = {
  type: 'object',
  description: 'RFC 9457. Some codes have more fields, for example `changed-meanwhile` the other version.',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { const: 'about:blank' },
    title: { type: 'string', description: 'A sentence for people that says what to do.' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
}

const TYPES: Record<string, string> = {
  multipart: 'multipart/form-data',
  bytes: 'application/octet-stream',
}

function operation(route: Route, schemas: Schemas): Json {
  const { method, path, least, own, scope, example } = route
  const input = schemas.of(route.takes, 'input')
  const isRead = method === 'GET'
  const parameters = [
    ...inPath(path, route),
    ...(isRead ? inQuery(input, example) : route.query ? inQuery(schemas.of(route.query, 'input')) : []),
    ...(acceptsIdempotencyKey(route, method) ? [KEY] : []),
  ]
  const type = TYPES[route.is ?? 'desk'] ?? 'application/json'
  return {
    operationId: operationId(method, path),
    summary: route.does,
    description: whoMay(least, own),
    'x-least-role': least,
    ...(scope !== null && least !== 'anyone' && { 'x-key-scope': scope }),
    security: securityOf(least, scope),
    ...(parameters.length > 0 && { parameters }),
    ...(!isRead && {
      requestBody: {
        required: method !== 'DELETE',
        content: { [type]: { schema: input, ...(example !== undefined && { example }) } },
      },
    }),
    responses: {
      [statusOf(route)]: success(route, schemas),
      ...(least === 'partner' && { 304: { description: 'Nothing changed since `If-None-Match`.' } }),
      ...problems(route, method),
    },
  }
}

function securityOf(least: Spec['least'], scope: Route['scope']): Json[] {
  if (least === 'anyone' || least === 'provider') return []
  if (least === 'partner') return [{ partner: [] }]
  return [{ session: [] }, ...(scope === null ? [] : [{ key: [] }])]
}

function whoMay(least: Route['least'], own: Route['own']): string {
  if (least === 'anyone') return 'Open to anyone, signed in or not.'
  if (least === 'provider') return 'Open to the provider that sends newsletters, whose signature or secret is checked.'
  if (least === 'partner') return 'Open to partners, by token. Responses have an ETag: poll with `If-None-Match`.'
  return `Least role: ${least}.${own ? ` Answers 404 for things that belong to others (${own}).` : ''}`
}

const operationId = (method: string, path: string): string =>
  [method.toLowerCase(), ...path.replace('/api/', '').split(/[^A-Za-z]+/)].filter(Boolean).join('-')

const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'A repeated key within three days returns the first response without doing the work again.',
  schema: { type: 'string', format: 'uuid' },
}

function inPath(path: string, { idIs }: Spec): Json[] {
  const number = { type: 'integer', minimum: 1 }
  return [...path.matchAll(/\[(\w+)\]/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'id' && idIs === 'text' ? { type: 'string' } : number,
  }))
}

/** Converts the fields of an object schema to query parameters. */
function inQuery(schema: Json, example: unknown = {}): Json[] {
  const examples = example as Json
  const { properties = {}, required = [] } = schema as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(properties).map(([name, { description, ...of }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: of,
    ...(description !== undefined && { description }),
    ...(name in examples && { example: examples[name] }),
  }))
}

function success({ answers, does, streams }: Spec, schemas: Schemas): Json {
  if (answers === null) return { description: 'Done.' }
  if (streams) {
    const content = Object.fromEntries(streams.map((type) => [type, { schema: { type: 'string' } }]))
    return { description: does, content }
  }
  return { description: does, content: { 'application/json': { schema: schemas.of(answers, 'output') } } }
}

/** Lists the error responses of a route: each status with its codes. */
function problems(spec: Spec, method: string): Json {
  const byStatus = new Map<number, { code: string; known: Known }[]>()
  const own = refusalsOf(spec, method)
  const before = frontRefusals(method).filter(({ code }) => !own.some((one) => one.code === code))
  for (const one of [...own, ...before]) {
    byStatus.set(one.known.status, [...(byStatus.get(one.known.status) ?? []), one])
  }
  return Object.fromEntries(
    [...byStatus].map(([status, ones]) => [
      status,
      {
        description: ones.map(({ code, known }) => `\`${code}\`: ${known.title}`).join('\n'),
        ...([429, 503].includes(status) && { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } }),
        content: {
          'application/problem+json': {
            schema: {
              allOf: [
                { $ref: '#/components/schemas/Problem' },
                { properties: { code: { enum: ones.map((one) => one.code) } } },
              ],
            },
          },
        },
      },
    ]),
  )
}
