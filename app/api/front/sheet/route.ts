import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { publicSheet, frontSheet as sheetOf } from '#db/queries/front/front-sheet.ts'
import { frontSlots } from '#domain/article/front-slots.ts'
import { frontSheet } from '#domain/article/front-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const reading = {
  does: 'Returns the props of the current front page, and the slot of each story.',
  least: 'reporter',
  takes: emptyBody.loose(),
  answers: frontSheet,
} as const
const trying = {
  does: 'Previews the front that these slots would make. Nothing is stored or published.',
  least: 'editor',
  scope: 'arrange',
  takes: z.strictObject({ slots: frontSlots }),
  example: { slots: { layout: 'live' } },
  answers: frontSheet,
  refuses: ['not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(reading, (_, { db }) => ok(publicSheet(db))),
  POST: deskRoute(trying, ({ slots }, { db, actor, now }) =>
    can(actor, 'front.edit') ? ok(sheetOf(db, { slots, now })) : refuse('not-allowed'),
  ),
})
