import { z } from 'zod'
import { problem } from '#app/api/http/api-answer.ts'
import { requirePerson } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { described } from '#app/api/http/route-spec.ts'
import { streamed } from '#app/api/http/streamed.ts'
import { reader } from '#db/engine/connections.ts'
import { exportedRedirects } from '#db/queries/links/exported-redirects.ts'
import { can } from '#domain/permissions/can.ts'

const CSV = 'text/csv; charset=utf-8'
const exporting = {
  does: 'Exports all redirects as CSV: from,to,status.',
  least: 'editor',
  scope: 'arrange',
  takes: z.object({}),
  answers: z.string(),
  streams: [CSV],
} as const

const download = openRoute(async (request) => {
  const actor = await requirePerson(request)
  if (!can(actor, 'taxonomy.edit')) return problem('not-allowed')
  return streamed(exportedRedirects(reader()), {
    'content-type': CSV,
    'content-disposition': 'attachment; filename="redirects.csv"',
  })
})

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: described(exporting, download) })
