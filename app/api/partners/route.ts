import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { addPartner } from '#db/commands/partners/add-partner.ts'
import { listPartners } from '#db/queries/partners/list-partners.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { partnerFacts, partnerView } from '#domain/partners/partner-views.ts'
import { ok } from '#domain/result.ts'

const list = {
  does: 'Lists partners by name: active ones first, then those whose access has ended.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers: deskPage(partnerView),
  refuses: ['not-allowed'],
} as const
const adding = {
  does: 'Adds a partner and returns its token, only this once.',
  least: 'admin',
  takes: partnerFacts.partial().required({ name: true }),
  example: { name: 'Coast Radio' },
  status: 201,
  answers: z.strictObject({ id: z.int(), token: z.string() }),
  refuses: ['not-allowed', 'unknown-section', 'unknown-source'],
  isSecret: true,
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (_, { db, actor, now }) => {
    const partners = listPartners(db, actor, now)
    return partners.ok ? ok({ items: partners.value, next: null }) : partners
  }),
  POST: deskRoute(adding, ({ contact = '', note = '', sections = null, sources = [], name }, { db, actor, now }) =>
    addPartner(db, actor, { name, contact, note, sections, sources }, now),
  ),
})
