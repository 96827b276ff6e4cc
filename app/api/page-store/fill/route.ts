import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { pageStoreNow } from '#app/api/page-store/page-store-answer.ts'
import { orderFill } from '#db/page-store/fill-state.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'
import { fillOrder, pageStoreView } from '#domain/upkeep/page-store-view.ts'
import { env } from '#env.ts'

const ordering = {
  does: 'Begins to fill the store of readers’ pages ahead of them, pauses that, or goes on.',
  least: 'admin',
  takes: z.strictObject({ order: fillOrder }),
  example: { order: 'pause' },
  answers: pageStoreView,
  refuses: ['not-allowed', 'page-store-off'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: deskRoute(ordering, ({ order }, { actor, now }) => {
    if (!can(actor, 'settings.edit')) return refuse('not-allowed')
    const isOrdered = pageStoreNow().store !== null && orderFill(env.dataDir, order, now)
    return isOrdered ? ok(pageStoreNow()) : refuse('page-store-off')
  }),
})
