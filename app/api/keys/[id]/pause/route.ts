import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { resumeApiKey } from '#db/commands/people/resume-api-key.ts'

const resuming = {
  does: 'Lets an API key work again that a restore paused.',
  least: 'admin',
  scope: null,
  takes: emptyBody,
  answers: null,
  refuses: ['not-allowed', 'not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: deskRoute(resuming, (_, { db, actor, params, now }) => resumeApiKey(db, actor, { id: idOf(params) }, now)),
})
