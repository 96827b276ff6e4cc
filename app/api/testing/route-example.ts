import { nameOf, type Route } from '#app/api/http/route-table.ts'
import { type Call, call } from '#app/api/testing/call.ts'
import type { Actor } from '#domain/permissions/can.ts'

/** Parameters and body of a request. A form is sent as multipart, bytes as such, and any other body as JSON. */
export type RouteExample = {
  id?: string | number
  n?: string | number
  note?: string | number
  link?: string | number
  query?: string
  body?: unknown
  form?: FormData
  bytes?: Uint8Array<ArrayBuffer>
}

/** The people of a request: who asks, whose a thing is, and who holds it. */
export type Cast = { email: string; owner: Actor; holder: Actor }

/** Ids and fields of prepared rows; the version is sent if the route takes one. */
export type Prepared = RouteExample & { version?: number }

/**
 * Completes the example of a route's spec to a valid request by what was prepared for it. Without an example, the query
 * or body is empty.
 */
export function exampleOf({ method, path, example, is }: Route, prepared?: Prepared): RouteExample {
  if (!prepared && path.includes('[')) throw new Error(`Nothing is prepared for ${nameOf({ method, path })}.`)
  const { version, body, ...rest } = { n: 1, ...prepared }
  if (is === 'multipart' || is === 'bytes') return rest
  const given = example as object | undefined
  const takesVersion = given && 'version' in given && version !== undefined
  const input = { ...given, ...(takesVersion && { version }), ...(body as object) }
  return method === 'GET'
    ? { ...rest, query: `?${new URLSearchParams(input as Record<string, string>)}` }
    : { ...rest, body: input }
}

/** Calls a route with an example. */
export function callRoute(
  { method, path, handler }: Route,
  { id, n, note, link, query = '', body, form, bytes }: RouteExample,
  { cookie, headers }: Pick<Call, 'cookie' | 'headers'>,
) {
  const named = { id: String(id), n: String(n), note: String(note), link: String(link) }
  const at = Object.entries(named).reduce(
    (so, [name, value]) => so.replace(`[${name}]`, encodeURIComponent(value)),
    path,
  )
  return call(handler, {
    method,
    path: at + query,
    body: bytes ?? body,
    params: path.startsWith('/api/auth/') ? { all: path.split('/').slice(3) } : named,
    ...(form && { form }),
    ...(cookie !== undefined && { cookie }),
    headers: { ...(bytes && { 'content-type': 'application/octet-stream' }), ...headers },
  })
}
