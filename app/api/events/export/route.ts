import { z } from 'zod'
import { problem } from '#app/api/answer.ts'
import { requirePerson } from '#app/api/desk-route.ts'
import { methods } from '#app/api/methods.ts'
import { openRoute } from '#app/api/open-route.ts'
import { parseOrRefuse, queryOf } from '#app/api/request.ts'
import { described } from '#app/api/route-spec.ts'
import { streamed } from '#app/api/streamed.ts'
import { reader } from '#db/live.ts'
import { exportedEvents } from '#db/queries/exported-events.ts'
import { eventFilter } from '#domain/audit/event-filter.ts'
import { exportFormat, exportTypes } from '#domain/audit/event-lines.ts'
import { can } from '#domain/permissions/can.ts'

const exporting = {
  does: 'Exports the audit log as a file, newest first, optionally filtered by story, person, kind or day.',
  takes: eventFilter.extend({ format: exportFormat }),
  answers: z.string(),
  refuses: ['not-allowed'],
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
