import fs from 'node:fs'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { answer, problem } from '#app/api/http/api-answer.ts'
import { idOf, requirePerson } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { described } from '#app/api/http/route-spec.ts'
import { reader } from '#db/engine/connections.ts'
import { proofPage } from '#db/import/desk/plan-and-map.ts'
import { importOf } from '#db/queries/import/import-batches.ts'
import { env } from '#env.ts'

const spec = {
  does: 'Returns the proof of an import as a page for people.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers: z.string(),
  refuses: ['not-found'],
  streams: ['text/html'],
} as const

/**
 * The page quotes an archive that strangers wrote: no script, no request and no form of it works, whatever it says. The
 * front sends the policy of the header `x-broadsheet-csp`; without a front, the other header stands.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox allow-popups"

const page = openRoute(async (request, params) => {
  const actor = await requirePerson(request)
  const batch = importOf(reader(), actor, idOf(params))
  if (!batch.ok) return answer(batch)
  const file = proofPage(env.dataDir, batch.value.id)
  if (file === null) return problem('not-found')
  return new Response(Readable.toWeb(fs.createReadStream(file)) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-security-policy': POLICY,
      'x-broadsheet-csp': POLICY,
      'content-disposition': `inline; filename="proof-of-import-${batch.value.id}.html"`,
    },
  })
})

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: described(spec, page) })
