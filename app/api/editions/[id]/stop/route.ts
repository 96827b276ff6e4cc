import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { resumeEdition, stopEdition } from '#db/commands/newsletters/steer-edition.ts'
import { ofLane } from '#domain/newsletters/newsletter-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Stops the sending of an edition, or one lane of it, before the next letter.',
    least: 'editor',
    scope: null,
    takes: ofLane,
    example: { lane: 'gmail' },
    answers: null,
    refuses: ['not-found'],
    work: ({ lane }, { db, actor, params, now }) =>
      stopEdition(db, actor, { editionId: idOf(params), ...(lane && { lane }) }, now),
  },
  DELETE: {
    does: 'Lets a stopped edition, or one stopped lane of it, go on where it stood.',
    least: 'editor',
    scope: null,
    takes: ofLane,
    answers: null,
    refuses: ['not-found'],
    work: ({ lane }, { db, actor, params, now }) =>
      resumeEdition(db, actor, { editionId: idOf(params), ...(lane && { lane }) }, now),
  },
})
