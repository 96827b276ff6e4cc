import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { orderSections } from '#db/commands/taxonomy/order-sections.ts'

const ordering = {
  does: 'Sets the order of the sections in the navigation.',
  least: 'editor',
  scope: 'arrange',
  takes: z.strictObject({ ids: z.array(z.int().positive()).max(1_000).describe('Every section, once.') }),
  example: { ids: [3, 1, 2] },
  answers: null,
  refuses: ['not-allowed', 'changed-meanwhile'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: deskRoute(ordering, (input, { db, actor, now }) => orderSections(db, actor, input, now)),
})
