import { z } from 'zod'
import { methods } from '#app/api/http/methods.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { described } from '#app/api/http/route-spec.ts'
import { describeApi } from '#app/api/openapi/describe-api.ts'
import { env } from '#env.ts'

const spec = {
  does: 'This description.',
  least: 'anyone',
  takes: z.object({}),
  answers: z.looseObject({ openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.unknown()) }),
} as const
let description: Buffer | undefined

const read = openRoute(async () => {
  // It changes only with the program: made once, as bytes, because to stringify it for each request takes milliseconds.
  description ??= await describeAll()
  return new Response(new Uint8Array(description), {
    headers: { 'content-type': 'application/json', 'cache-control': 'private, no-store' },
  })
})

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: described(spec, read) })

/** Loads the list on demand: it imports every route, this one included. */
async function describeAll(): Promise<Buffer> {
  const { allRoutes } = await import('#app/api/openapi/all-routes.ts')
  return Buffer.from(JSON.stringify(describeApi(allRoutes(), env.siteUrl)))
}
