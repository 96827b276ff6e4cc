import { deskRoutes, found, idOf } from '#app/api/http/desk-route.ts'
import { countBackups } from '#db/backup/list-backups.ts'
import { deskRecall } from '#db/queries/recalls/recalls.ts'
import { recallView } from '#domain/recalls/recall-views.ts'
import { env } from '#env.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns a recall: how far it is, and its receipt, with the time at which each place was seen to be clear.',
    least: 'editor',
    scope: 'publish',
    may: 'article.withdraw',
    answers: recallView,
    refuses: ['not-found'],
    work: (_, { db, params }) => {
      const recall = deskRecall(db, idOf(params))
      return found(recall && { ...recall, backups: countBackups(env.dataDir) })
    },
  },
})
