import { z } from 'zod'
import { type DeskContext, deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { heartbeatPresence, leavePresence } from '#db/commands/article/presence.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { storyPresence } from '#db/queries/article/story-presence.ts'
import { storyPresence as presenceView } from '#domain/article/desk-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'
import { text } from '#domain/text/text-schema.ts'

const tab = z.string().regex(/^[A-Za-z0-9-]{1,40}$/)
const here = {
  does: 'Heartbeat of a tab that has a story open, with its position; returns who else has it open.',
  least: 'reporter',
  own: 'story',
  scope: 'any',
  takes: z.strictObject({ tab, place: text.max(60).default('') }),
  example: { tab: 'a', place: 'headline' },
  answers: presenceView,
  refuses: ['not-found'],
} as const
const gone = {
  does: 'Ends the presence of a tab.',
  least: 'reporter',
  own: 'story',
  scope: 'any',
  takes: z.strictObject({ tab }),
  example: { tab: 'a' },
  answers: null,
  refuses: ['not-found'],
} as const

function storyOf({ db, actor, params }: DeskContext): number | null {
  const article = workingArticle(db, idOf(params))
  return article && can(actor, 'article.read', article) ? article.id : null
}

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: deskRoute(here, (input, context) => {
    const id = storyOf(context)
    if (id === null) return refuse('not-found')
    const { db, actor, now } = context
    heartbeatPresence(db, actor, { id, ...input }, now)
    return ok(storyPresence(db, { id, now }))
  }),
  DELETE: deskRoute(gone, (input, context) => {
    const id = storyOf(context)
    if (id === null) return refuse('not-found')
    return leavePresence(context.db, context.actor, { id, ...input })
  }),
})
