import { z } from 'zod'
import { longRoute } from '#app/api/http/long-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { addedView, uploadRefusals, pictureWords } from '#app/api/media/picture-words.ts'
import { addPicture } from '#db/media/add-picture.ts'
import { withDecodingSlot, isQueueFull } from '#db/media/decoding-queue.ts'
import { fetchedPicture } from '#db/media/fetched-picture.ts'
import { isWebAddress } from '#domain/document/blocks/href.ts'
import { t } from '#domain/messages/t.ts'
import { addedMedia } from '#domain/newsroom-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'
import { env } from '#env.ts'

/** Limits concurrent retrievals: each holds a whole picture in memory while it waits for a remote server. */
const MOST_AT_ONCE = 2
let underWay = 0

const { alt, caption, credit } = pictureWords
const retrieving = {
  does: 'Fetches a picture from a web address into the library: https only, no redirects, within 15 s.',
  least: 'reporter',
  takes: z.strictObject({
    url: z
      .string()
      .max(2_048)
      .refine(isWebAddress, { error: () => t('is not a web address') }),
    alt: alt.optional(),
    caption: caption.optional(),
    credit: credit.optional(),
  }),
  example: { url: 'https://pictures.example/face.webp' },
  status: 201,
  answers: addedMedia,
  refuses: ['not-fetched', ...uploadRefusals],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: longRoute(retrieving, async ({ url, ...words }, { db, actor, now }) => {
    if (!can(actor, 'media.add')) return refuse('not-allowed')
    if (underWay >= MOST_AT_ONCE || isQueueFull()) return refuse('too-busy')
    underWay += 1
    try {
      const file = await fetchedPicture(url)
      if (!file.ok) return file
      const input = { ...words, ...file.value, by: actor }
      const added = await withDecodingSlot(() => addPicture(db, env.dataDir, input, now))
      return added.ok ? ok(addedView(db, added.value)) : added
    } finally {
      underWay -= 1
    }
  }),
})
