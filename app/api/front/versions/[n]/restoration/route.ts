import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { versionRef } from '#app/api/http/request-fields.ts'
import { rollBackFront } from '#db/commands/front/roll-back-front.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Publishes an earlier version of the front again, as a new version.',
    least: 'editor',
    scope: 'arrange',
    takes: versionRef,
    example: { version: 14 },
    answers: z.strictObject({ version: z.int() }),
    refuses: ['not-found', 'not-possible', 'changed-meanwhile', 'duplicate-story', 'unknown-media'],
    work: ({ version }, { db, actor, params, now }) =>
      rollBackFront(db, actor, { version, to: idOf(params, 'n') }, now),
  },
})
