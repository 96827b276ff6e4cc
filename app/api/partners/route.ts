import { z } from 'zod'
import { deskRoutes, wholeList } from '#app/api/http/desk-route.ts'
import { addPartner } from '#db/commands/partners/add-partner.ts'
import { listPartners } from '#db/queries/partners/list-partners.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { partnerFacts, partnerView } from '#domain/partners/partner-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists partners by name: active ones first, then those whose access has ended.',
    least: 'admin',
    answers: deskPage(partnerView),
    work: (_, { db, actor, now }) => wholeList(listPartners(db, actor, now)),
  },
  POST: {
    does: 'Adds a partner and returns its token, only this once.',
    least: 'admin',
    takes: partnerFacts.partial().required({ name: true }),
    example: { name: 'Coast Radio' },
    status: 201,
    answers: z.strictObject({ id: z.int(), token: z.string() }),
    refuses: ['unknown-section', 'unknown-source'],
    isSecret: true,
    work: ({ contact = '', note = '', sections = null, sources = [], name }, { db, actor, now }) =>
      addPartner(db, actor, { name, contact, note, sections, sources }, now),
  },
})
