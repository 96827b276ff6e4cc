import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { resumePartner } from '#db/commands/partners/resume-partner.ts'

const resuming = {
  does: 'Lets a partner’s token work again that a restore paused.',
  least: 'admin',
  takes: emptyBody,
  answers: null,
  refuses: ['not-allowed', 'not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: deskRoute(resuming, (_, { db, actor, params, now }) => resumePartner(db, actor, { id: idOf(params) }, now)),
})
