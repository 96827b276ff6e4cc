import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { sectionLeads } from '#db/queries/front/front-sheet.ts'
import { sectionLead } from '#domain/article/front/front-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the pinned lead stories of sections.',
    least: 'editor',
    scope: 'arrange',
    may: 'front.edit',
    answers: z.strictObject({ items: z.array(sectionLead) }),
    work: (_, { db }) => ok({ items: sectionLeads(db) }),
  },
})
