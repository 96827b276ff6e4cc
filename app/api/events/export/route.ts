import { z } from 'zod'
import { problem } from '#app/api/http/api-answer.ts'
import { requirePerson } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { openRoute } from '#app/api/http/open-route.ts'
import { parseOrRefuse, queryOf } from '#app/api/http/request.ts'
import { described } from '#app/api/http/route-spec.ts'
import { streamed } from '#app/api/http/streamed.ts'
import { reader } from '#db/engine/connections.ts'
import { exportedEvents } from '#db/queries/audit/exported-events.ts'
import { eventFilter } from '#domain/audit/event-filter.ts'
import { exportFormat, exportTypes } from '#domain/audit/event-lines.ts'
import { can } from '#domain/permissions/can.ts'

const exporting = {
  does: 'Exports the audit log as a file, newest first, optionally filtered by story, person, kind or day.',
  least: 'editor',
  takes: eventFilter.extend({ format: exportFormat }),
  example: { format: 'csv' },
  answers: z.string(),
  streams: Object.values(exportTypes),
} as const

const download = openRoute(async (request) => {
  const actor = await requirePerson(request)
  if (!can(actor, 'events.read')) return problem('not-allowed')
  const input = parseOrRefuse(exporting.takes, queryOf(request))
  return streamed(exportedEvents(reader(), actor, input), {
    'content-type': exportTypes[input.format],
    'content-disposition': `attachment; filename="trail.${input.format}"`,
  })
})

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: described(exporting, download) })
