import { z } from 'zod'
import { deskRoutes, found } from '#app/api/http/desk-route.ts'
import { longRoute } from '#app/api/http/long-route.ts'
import { instantOrMs, version } from '#app/api/http/request-fields.ts'
import { pictureWords } from '#app/api/media/picture-words.ts'
import { deletePicture } from '#db/commands/media/delete-picture.ts'
import { changePicture } from '#db/media/change-picture.ts'
import { libraryPicture } from '#db/queries/media/list-media.ts'
import { mediaView } from '#domain/newsroom-views.ts'
import { focus } from '#domain/picture/focus.ts'
import { sourceType } from '#domain/picture/source-type.ts'
import { text } from '#domain/text/text-schema.ts'
import { env } from '#env.ts'

const change = {
  does: 'Changes a picture’s texts, focus, crops, expiry and how it came about.',
  least: 'reporter',
  own: 'picture',
  takes: z.strictObject({
    version,
    ...z.strictObject(pictureWords).partial().shape,
    mayBeGivenOn: z.boolean().optional(),
    rights: text.trim().max(1_000).optional(),
    expiresAt: instantOrMs.nullable().optional(),
    focus: focus.optional(),
    sourceType: sourceType
      .nullable()
      .optional()
      .describe('Sent at all it counts as chosen, also where it stays as the file says. Null: not known.'),
  }),
  example: { version: 1, alt: 'The quay' },
  answers: mediaView,
  refuses: ['not-found', 'changed-meanwhile'],
  idIs: 'text',
} as const

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns a picture of the library, also a deleted one that can still be restored.',
    least: 'reporter',
    answers: mediaView,
    refuses: ['not-found'],
    idIs: 'text',
    work: (_, { db, params }) => found(libraryPicture(db, { id: String(params.id) })),
  },
  PUT: longRoute(change, (input, { db, actor, params, now }) =>
    changePicture({ db, dataDir: env.dataDir, actor, now }, { ...input, id: String(params.id) }),
  ),
  DELETE: {
    does: 'Deletes an unused picture; it can be restored for 30 days. If it is used, the error lists where in `uses`.',
    least: 'reporter',
    own: 'picture',
    answers: null,
    refuses: ['not-found', 'in-use'],
    idIs: 'text',
    work: (_, { db, actor, params, now }) => deletePicture(db, actor, { id: String(params.id) }, now),
  },
})
