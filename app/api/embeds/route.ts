import { z } from 'zod'
import { longRoute } from '#app/api/http/long-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { isQueueFull } from '#db/media/decoding-queue.ts'
import { findEmbed } from '#db/media/find-embed.ts'
import { isWebAddress } from '#domain/document/blocks/href.ts'
import { embedFields } from '#domain/document/blocks/schema.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'
import { refuse } from '#domain/result.ts'
import { env } from '#env.ts'

/** Limits concurrent questions: each waits for a remote server, and may hold a picture in memory. */
const MOST_AT_ONCE = 2
let underWay = 0

const finding = {
  does: 'Finds what a story needs to embed an address: title, poster and frame, which the server fetches once.',
  least: 'reporter',
  takes: z.strictObject({
    address: z
      .string()
      .max(500)
      .refine(isWebAddress, { error: () => t('is not a web address') }),
  }),
  example: { address: 'https://www.youtube.com/watch?v=abcdefghijk' },
  answers: embedFields,
  refuses: ['too-busy', 'unknown-embed', 'embed-not-fetched'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: longRoute(finding, async ({ address }, { db, actor, now }) => {
    if (!can(actor, 'media.add')) return refuse('not-allowed')
    if (underWay >= MOST_AT_ONCE || isQueueFull()) return refuse('too-busy')
    underWay += 1
    try {
      return await findEmbed(db, env.dataDir, { address, by: actor }, now)
    } finally {
      underWay -= 1
    }
  }),
})
