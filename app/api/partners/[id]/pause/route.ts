import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { resumePartner } from '#db/commands/partners/resume-partner.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  DELETE: {
    does: 'Lets a partner’s token work again that a restore paused.',
    least: 'admin',
    answers: null,
    refuses: ['not-found'],
    work: (_, { db, actor, params, now }) => resumePartner(db, actor, { id: idOf(params) }, now),
  },
})
