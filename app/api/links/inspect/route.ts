import { z } from 'zod'
import { problem } from '#app/api/http/api-answer.ts'
import { methods } from '#app/api/http/methods.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { parseJson, parseOrRefuse, readText, requireOwnOrigin } from '#app/api/http/request.ts'
import { described } from '#app/api/http/route-spec.ts'
import { writer } from '#db/engine/connections.ts'
import { inspectLink } from '#db/queries/people/inspect-link.ts'
import { linkView } from '#domain/newsroom-views.ts'

const inspection = {
  does: 'Tells the purpose of a one-time link without using it up.',
  least: 'anyone',
  takes: z.strictObject({ token: z.string().min(1).max(200) }),
  example: { token: 'x' },
  answers: linkView,
  refuses: ['link-spent'],
} as const

const inspect = openRoute(async (request) => {
  requireOwnOrigin(request)
  const { token } = parseOrRefuse(inspection.takes, parseJson(request, await readText(request)))
  const link = inspectLink(writer(), { token }, Date.now())
  return link ? { status: 200, body: link } : problem('link-spent')
})

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: described(inspection, inspect) })
