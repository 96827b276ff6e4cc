import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { endPartner } from '#db/commands/partners/end-partner.ts'
import { updatePartner } from '#db/commands/partners/update-partner.ts'
import { partnerFacts } from '#domain/partners/partner-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  PUT: {
    does: 'Changes the given facts of a partner or of its contract.',
    least: 'admin',
    takes: partnerFacts.partial(),
    example: { note: 'Renewed in March.' },
    answers: null,
    refuses: ['not-found', 'unknown-section', 'unknown-source'],
    work: (change, { db, actor, params, now }) => updatePartner(db, actor, { ...change, id: idOf(params) }, now),
  },
  DELETE: {
    does: 'Ends a partner’s access at once.',
    least: 'admin',
    answers: null,
    refuses: ['not-found'],
    work: (_, { db, actor, params, now }) => endPartner(db, actor, { id: idOf(params) }, now),
  },
})
