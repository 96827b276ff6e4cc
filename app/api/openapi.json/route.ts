import { methods } from '#app/api/methods.ts'
import { openRoute } from '#app/api/open-route.ts'
import { allRoutes } from '#app/api/openapi/all-routes.ts'
import { describeApi } from '#app/api/openapi/describe-api.ts'
import { ownSpec } from '#app/api/openapi/own-spec.ts'
import { described } from '#app/api/route-spec.ts'
import { env } from '#env.ts'

let description: unknown

const read = openRoute(async () => {
  // Generated once, at the first request, because it changes only with the program.
  description ??= describeApi(allRoutes(), env.siteUrl)
  return { status: 200, body: description }
})

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: described(ownSpec, read) })
