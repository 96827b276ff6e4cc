import { type Route, type RouteModule, routesIn } from '#app/api/http/route-table.ts'

/** Every route file of the tree; Turbopack and Vitest turn the pattern into imports. */
const modules = import.meta.glob<RouteModule>('../**/route.ts', { eager: true })

/** Returns every route with its spec. */
export const allRoutes = (): Route[] =>
  routesIn(Object.fromEntries(Object.entries(modules).map(([file, module]) => [file.replace('../', ''), module])))
