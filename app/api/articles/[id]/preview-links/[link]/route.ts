import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { endPreviewLink } from '#db/commands/article/end-preview-link.ts'

const revocation = {
  does: 'Revokes a preview link from the next request on, whoever made it.',
  least: 'reporter',
  own: 'story',
  scope: 'publish',
  takes: emptyBody,
  answers: null,
  refuses: ['not-found', 'not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: deskRoute(revocation, (_, { db, actor, params, now }) =>
    endPreviewLink(db, actor, { id: idOf(params), link: idOf(params, 'link') }, now),
  ),
})
