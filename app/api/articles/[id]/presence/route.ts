import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { heartbeatPresence, leavePresence } from '#db/commands/article/presence.ts'
import { storyPresence } from '#db/queries/article/story-presence.ts'
import { storyPresence as presenceView } from '#domain/article/desk-views.ts'
import { ok } from '#domain/result.ts'
import { text } from '#domain/text/text-schema.ts'

const tab = z.string().regex(/^[A-Za-z0-9-]{1,40}$/)

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  PUT: {
    does: 'Heartbeat of a tab that has a story open, with its position; returns who else has it open.',
    least: 'reporter',
    own: 'story',
    scope: 'any',
    may: 'article.read',
    takes: z.strictObject({ tab, place: text.max(60).default('') }),
    example: { tab: 'a', place: 'headline' },
    answers: presenceView,
    refuses: ['not-found'],
    work: (input, { db, actor, params, now }) => {
      const id = idOf(params)
      heartbeatPresence(db, actor, { id, ...input }, now)
      return ok(storyPresence(db, { id, now }))
    },
  },
  DELETE: {
    does: 'Ends the presence of a tab.',
    least: 'reporter',
    own: 'story',
    scope: 'any',
    may: 'article.read',
    takes: z.strictObject({ tab }),
    example: { tab: 'a' },
    answers: null,
    refuses: ['not-found'],
    work: (input, { db, actor, params }) => leavePresence(db, actor, { id: idOf(params), ...input }),
  },
})
