import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { instantOrMs, version } from '#app/api/http/request-fields.ts'
import { cancelEdition, scheduleEdition } from '#db/commands/newsletters/schedule-edition.ts'
import { env } from '#env.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Schedules a draft: at that time it is sent. `null`: now. Refused with the list of `findings` if a check stops it.',
    least: 'editor',
    scope: null,
    takes: z.strictObject({ version, at: instantOrMs.nullable() }),
    example: { version: 2, at: '2100-01-01T06:00:00Z' },
    answers: null,
    refuses: [
      'not-found',
      'not-a-draft',
      'changed-meanwhile',
      'list-closed',
      'time-is-past',
      'findings',
      'second-person-needed',
    ],
    work: (input, { db, actor, params, now }) =>
      scheduleEdition(db, actor, { ...input, id: idOf(params), origin: env.siteUrl }, now),
  },
  DELETE: {
    does: 'Makes a scheduled edition a draft again, before its sending has begun.',
    least: 'editor',
    scope: null,
    answers: null,
    refuses: ['not-found'],
    work: (_, { db, actor, params, now }) => cancelEdition(db, actor, { id: idOf(params) }, now),
  },
})
