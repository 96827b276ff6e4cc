import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { longRoute } from '#app/api/http/long-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { instantOrMs, emptyBody, version } from '#app/api/http/request-fields.ts'
import { pictureWords } from '#app/api/media/picture-words.ts'
import { deletePicture } from '#db/commands/media/delete-picture.ts'
import { changePicture } from '#db/media/change-picture.ts'
import { libraryPicture } from '#db/queries/media/list-media.ts'
import { mediaView } from '#domain/newsroom-views.ts'
import { focus } from '#domain/picture/focus.ts'
import { ok, refuse } from '#domain/result.ts'
import { text } from '#domain/text/text-schema.ts'
import { env } from '#env.ts'

const one = {
  does: 'Returns a picture of the library, also a deleted one that can still be restored.',
  least: 'reporter',
  takes: emptyBody.loose(),
  answers: mediaView,
  refuses: ['not-found'],
  idIs: 'text',
} as const
const change = {
  does: 'Changes a picture’s texts, focus, crops and expiry.',
  least: 'reporter',
  own: 'picture',
  takes: z.strictObject({
    version,
    ...z.strictObject(pictureWords).partial().shape,
    rights: text.trim().max(1_000).optional(),
    expiresAt: instantOrMs.nullable().optional(),
    focus: focus.optional(),
  }),
  example: { version: 1, alt: 'The quay' },
  answers: mediaView,
  refuses: ['not-found', 'not-allowed', 'changed-meanwhile'],
  idIs: 'text',
} as const
const deletion = {
  does: 'Deletes an unused picture; it can be restored for 30 days. If it is used, the error lists where in `uses`.',
  least: 'reporter',
  own: 'picture',
  takes: emptyBody,
  answers: null,
  refuses: ['not-found', 'not-allowed', 'in-use'],
  idIs: 'text',
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(one, (_, { db, params }) => {
    const picture = libraryPicture(db, { id: String(params.id) })
    return picture ? ok(picture) : refuse('not-found')
  }),
  PUT: longRoute(change, (input, { db, actor, params, now }) =>
    changePicture({ db, dataDir: env.dataDir, actor, now }, { ...input, id: String(params.id) }),
  ),
  DELETE: deskRoute(deletion, (_, { db, actor, params, now }) =>
    deletePicture(db, actor, { id: String(params.id) }, now),
  ),
})
