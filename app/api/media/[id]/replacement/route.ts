import { z } from 'zod'
import { longRoute } from '#app/api/http/long-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { uploadRefusals } from '#app/api/media/picture-words.ts'
import { withCompleteUpload } from '#app/api/uploads/with-complete-upload.ts'
import { replaceFile } from '#db/media/change-picture.ts'
import { libraryPicture } from '#db/queries/media/list-media.ts'
import { mediaView } from '#domain/newsroom-views.ts'
import { ok, refuse } from '#domain/result.ts'
import { uploadId } from '#domain/uploads/upload-view.ts'
import { env } from '#env.ts'

const replacement = {
  does: 'Replaces the file of a picture by an upload. Its id, texts and uses stay.',
  least: 'reporter',
  own: 'picture',
  takes: z.strictObject({ upload: uploadId }),
  example: { upload: '00000000000000000000000000000000' },
  answers: mediaView,
  refuses: [...uploadRefusals, 'upload-incomplete'],
  idIs: 'text',
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: longRoute(replacement, (input, { db, actor, params, now }) => {
    const id = String(params.id)
    return withCompleteUpload({ db, actor, id: input.upload }, async (upload) => {
      if (upload.mediaId === null) {
        const newsroom = { db, dataDir: env.dataDir, actor, now }
        const done = await replaceFile(newsroom, { id, bytes: await upload.bytes() })
        return done.ok ? { ...done, mediaId: id } : done
      }
      const picture = upload.mediaId === id ? libraryPicture(db, { id }) : null
      return picture ? { ...ok(picture), mediaId: id } : refuse('not-found')
    })
  }),
})
