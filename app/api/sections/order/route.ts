import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { orderSections } from '#db/commands/taxonomy/order-sections.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  PUT: {
    does: 'Sets the order of the sections in the navigation.',
    least: 'editor',
    scope: 'arrange',
    takes: z.strictObject({ ids: z.array(z.int().positive()).max(1_000).describe('Every section, once.') }),
    example: { ids: [3, 1, 2] },
    answers: null,
    refuses: ['changed-meanwhile'],
    work: (input, { db, actor, now }) => orderSections(db, actor, input, now),
  },
})
