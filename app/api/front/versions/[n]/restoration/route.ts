import { z } from 'zod'
import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { versionRef } from '#app/api/http/request-fields.ts'
import { rollBackFront } from '#db/commands/front/roll-back-front.ts'

const restoration = {
  does: 'Publishes an earlier version of the front again, as a new version.',
  least: 'editor',
  scope: 'arrange',
  takes: versionRef,
  example: { version: 14 },
  answers: z.strictObject({ version: z.int() }),
  refuses: ['not-allowed', 'not-found', 'not-possible', 'changed-meanwhile', 'duplicate-story', 'unknown-media'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: deskRoute(restoration, ({ version }, { db, actor, params, now }) =>
    rollBackFront(db, actor, { version, to: idOf(params, 'n') }, now),
  ),
})
