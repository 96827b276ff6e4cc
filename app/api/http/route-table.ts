import { authSpecs } from '#app/api/auth/auth-specs.ts'
import { type Handler, isMissing, type Method, METHODS } from '#app/api/http/methods.ts'
import { keyScopeOf, type Spec, specOf } from '#app/api/http/route-spec.ts'

/** A route of the API: its spec, its address as the folders under `app/` are named, and the scope that a key needs. */
export type Route = Spec & { method: Method; path: string; handler: Handler; scope: ReturnType<typeof keyScopeOf> }
export type RouteModule = Partial<Record<Method, Handler>>

/** Endpoints of `authSpecs` share this file. */
const AUTH = 'auth/[...all]/route.ts'

/**
 * Lists every route by address, from the modules of the route files by their path below `app/api`. Throws if a file does
 * not answer each method, or a handler has no spec: nobody could say who may use it.
 */
export function routesIn(modules: Record<string, RouteModule>): Route[] {
  const inFiles = Object.keys(modules).flatMap((file) => (file.includes('[...') ? [] : routesOf(modules, file)))
  const auth = Object.entries<Spec>(authSpecs).map(([name, spec]) => {
    const [method, endpoint] = name.split(' ') as [Method, string]
    return routeOf(handlerIn(modules, AUTH, method), spec, method, `/api/auth/${endpoint}`)
  })
  return [...auth, ...inFiles].toSorted((a, b) => (a.path === b.path ? 0 : a.path < b.path ? -1 : 1))
}

function handlerIn(modules: Record<string, RouteModule>, file: string, method: Method): Handler {
  const handler = modules[file]?.[method]
  if (!handler) throw new Error(`${file} does not answer ${method}.`)
  return handler
}

function routesOf(modules: Record<string, RouteModule>, file: string): Route[] {
  return METHODS.flatMap((method) => {
    const handler = handlerIn(modules, file, method)
    if (isMissing(handler)) return []
    const spec = specOf(handler)
    if (!spec) throw new Error(`${file} has no spec for ${method}.`)
    return routeOf(handler, spec, method, `/api/${file.replace(/\/route\.ts$/, '')}`)
  })
}

const routeOf = (handler: Handler, spec: Spec, method: Method, path: string): Route => ({
  ...spec,
  method,
  path,
  handler,
  scope: keyScopeOf(spec, method),
})

export const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`
