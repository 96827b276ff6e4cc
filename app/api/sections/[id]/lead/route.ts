import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { instantOrMs } from '#app/api/http/request-fields.ts'
import { pinSectionLead } from '#db/commands/front/pin-section-lead.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  PUT: {
    does: 'Pins a story as the lead of a section, until a time or permanently; null unpins it.',
    least: 'editor',
    scope: 'arrange',
    takes: z.strictObject({ article: z.number().int().positive().nullable(), until: instantOrMs.optional() }),
    example: { article: null },
    answers: null,
    refuses: ['not-found', 'not-in-section', 'time-is-past'],
    work: (input, { db, actor, params, now }) => pinSectionLead(db, actor, { section: idOf(params), ...input }, now),
  },
})
