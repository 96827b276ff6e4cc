import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { orderSections } from '#db/commands/taxonomy/order-sections.ts'

const ordering = {
  does: 'Puts the sections in an order: that of the navigation.',
  takes: z.strictObject({ ids: z.array(z.int().positive()).max(1_000).describe('All of them, once each.') }),
  answers: null,
  refuses: ['not-allowed', 'changed-meanwhile'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: deskRoute(ordering, (input, { db, actor, now }) => orderSections(db, actor, input, now)),
})
