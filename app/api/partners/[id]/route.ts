import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { endPartner } from '#db/commands/partners/end-partner.ts'
import { updatePartner } from '#db/commands/partners/update-partner.ts'
import { partnerFacts } from '#domain/partners/partner-views.ts'

const changing = {
  does: 'Changes the given facts of a partner or of its contract.',
  least: 'admin',
  takes: partnerFacts.partial(),
  example: { note: 'Renewed in March.' },
  answers: null,
  refuses: ['not-allowed', 'not-found', 'unknown-section', 'unknown-source'],
} as const
const ending = {
  does: 'Ends a partner’s access at once.',
  least: 'admin',
  takes: emptyBody,
  answers: null,
  refuses: ['not-allowed', 'not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: deskRoute(changing, (change, { db, actor, params, now }) =>
    updatePartner(db, actor, { ...change, id: idOf(params) }, now),
  ),
  DELETE: deskRoute(ending, (_, { db, actor, params, now }) => endPartner(db, actor, { id: idOf(params) }, now)),
})
