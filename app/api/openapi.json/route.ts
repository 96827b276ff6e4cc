import { methods } from '#app/api/http/methods.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { described } from '#app/api/http/route-spec.ts'
import { allRoutes } from '#app/api/openapi/all-routes.ts'
import { describeApi } from '#app/api/openapi/describe-api.ts'
import { ownSpec } from '#app/api/openapi/own-spec.ts'
import { env } from '#env.ts'

let description: Buffer | undefined

const read = openRoute(async () => {
  // It changes only with the program: made once, as bytes, because to stringify it for each request takes milliseconds.
  description ??= Buffer.from(JSON.stringify(describeApi(allRoutes(), env.siteUrl)))
  return new Response(new Uint8Array(description), {
    headers: { 'content-type': 'application/json', 'cache-control': 'private, no-store' },
  })
})

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: described(ownSpec, read) })
