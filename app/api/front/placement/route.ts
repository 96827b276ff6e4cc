import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { putStoryOnFront } from '#db/commands/front/put-story-on-front.ts'
import { publishPlace } from '#domain/article/front/front-placement.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Puts a public story into a slot of the public front. The rest of the front stays as it is.',
    least: 'editor',
    scope: 'arrange',
    takes: z.strictObject({ article: z.int().positive(), place: publishPlace }),
    example: { article: 12, place: 'lead' },
    answers: z.strictObject({ version: z.int(), before: z.int().describe('The version of the front until now.') }),
    refuses: ['not-found', 'duplicate-story', 'unknown-media'],
    work: (input, { db, actor, now }) => putStoryOnFront(db, actor, input, now),
  },
})
