import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { version } from '#app/api/http/request-fields.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { deskFront } from '#db/queries/front/desk-front.ts'
import { deskFront as frontView } from '#domain/article/desk-views.ts'
import { frontSlots } from '#domain/article/front/front-slots.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns the composed front; version 0 with empty slots before the first one.',
    least: 'editor',
    scope: 'arrange',
    may: 'front.edit',
    answers: frontView,
    work: (_, { db }) => ok(deskFront(db)),
  },
  PUT: {
    does: 'Publishes a front: a story or rule for each slot. With `draft`, the version of the draft, the draft ends.',
    least: 'editor',
    scope: 'arrange',
    takes: z.strictObject({ version, slots: frontSlots, draft: version.optional() }),
    example: { version: 14, slots: {} },
    answers: z.strictObject({ version: z.int() }),
    refuses: ['changed-meanwhile', 'duplicate-story', 'unknown-media'],
    work: (input, { db, actor, now }) => saveFront(db, actor, input, now),
  },
})
