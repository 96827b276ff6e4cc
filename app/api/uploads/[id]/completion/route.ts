import { z } from 'zod'
import { longRoute } from '#app/api/http/long-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { addedView, uploadRefusals, pictureWords } from '#app/api/media/picture-words.ts'
import { withCompleteUpload } from '#app/api/uploads/with-complete-upload.ts'
import { addPicture } from '#db/media/add-picture.ts'
import { libraryPicture } from '#db/queries/media/list-media.ts'
import { addedMedia } from '#domain/newsroom-views.ts'
import { ok } from '#domain/result.ts'
import { env } from '#env.ts'

const completion = {
  does: 'Adds a complete upload to the library as a picture. Identical bytes return the existing picture.',
  least: 'reporter',
  own: 'act',
  takes: z.strictObject(pictureWords).partial(),
  status: 201,
  answers: addedMedia,
  refuses: [...uploadRefusals, 'upload-incomplete'],
  idIs: 'text',
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: longRoute(completion, (words, { db, actor, params, now }) =>
    withCompleteUpload({ db, actor, id: String(params.id) }, async (upload) => {
      const known = upload.mediaId === null ? null : libraryPicture(db, { id: upload.mediaId })
      if (known) return { ...ok(addedView(db, { ...known, isNew: true, isStilled: false })), mediaId: known.id }
      const bytes = await upload.bytes()
      const added = await addPicture(db, env.dataDir, { ...words, bytes, name: upload.name, by: actor }, now)
      return added.ok ? { ...ok(addedView(db, added.value)), mediaId: added.value.id } : added
    }),
  ),
})
