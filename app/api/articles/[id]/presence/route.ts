import { z } from 'zod'
import { type Answer, problem } from '#app/api/answer.ts'
import { type DeskContext, deskRoute, idOf } from '#app/api/desk-route.ts'
import { methods } from '#app/api/methods.ts'
import { sayGone, sayPresent } from '#db/commands/presence.ts'
import { workingArticle } from '#db/commands/working-article.ts'
import { storyPresence } from '#db/queries/story-presence.ts'
import { can } from '#domain/permissions/can.ts'

const tab = z.string().regex(/^[A-Za-z0-9-]{1,40}$/)
const here = z.strictObject({ tab, place: z.string().max(60).default('') })

function storyOf({ db, actor, params }: DeskContext): number | null {
  const article = workingArticle(db, idOf(params))
  return article && can(actor, 'article.read', article) ? article.id : null
}

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: deskRoute(here, (input, context): Answer => {
    const id = storyOf(context)
    if (id === null) return problem('not-found')
    const { db, actor, now } = context
    sayPresent(db, actor, { id, ...input }, now)
    return { status: 200, body: storyPresence(db, { id, now }) }
  }),
  DELETE: deskRoute(z.strictObject({ tab }), (input, context): Answer => {
    const id = storyOf(context)
    if (id === null) return problem('not-found')
    sayGone(context.db, context.actor, { id, ...input })
    return { status: 204, body: null }
  }),
})
