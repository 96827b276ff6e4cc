import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { sectionLeads } from '#db/queries/front/front-sheet.ts'
import { sectionLead } from '#domain/article/front-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const leads = {
  does: 'Lists the pinned lead stories of sections.',
  least: 'editor',
  scope: 'arrange',
  takes: emptyBody.loose(),
  answers: z.strictObject({ items: z.array(sectionLead) }),
  refuses: ['not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(leads, (_, { db, actor }) =>
    can(actor, 'front.edit') ? ok({ items: sectionLeads(db) }) : refuse('not-allowed'),
  ),
})
