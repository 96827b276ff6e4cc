import { z } from 'zod'
import { answer, problem } from '#app/api/answer.ts'
import { deskRoute } from '#app/api/desk-route.ts'
import { nothing, version } from '#app/api/fields.ts'
import { methods } from '#app/api/methods.ts'
import { saveFront } from '#db/commands/save-front.ts'
import { deskFront } from '#db/queries/desk-front.ts'
import { frontSlots } from '#domain/article/front-slots.ts'
import { can } from '#domain/permissions/can.ts'

const body = z.strictObject({ version, slots: frontSlots })

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(nothing.loose(), (_, { db, actor }) =>
    can(actor, 'front.edit') ? { status: 200, body: deskFront(db) } : problem('not-allowed'),
  ),
  PUT: deskRoute(body, (input, { db, actor, now }) => answer(saveFront(db, actor, input, now))),
})
