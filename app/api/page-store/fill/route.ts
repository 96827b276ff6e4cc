import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { pageStoreNow } from '#app/api/page-store/page-store-answer.ts'
import { orderFill } from '#db/page-store/fill-state.ts'
import { ok, refuse } from '#domain/result.ts'
import { fillOrder, pageStoreView } from '#domain/upkeep/page-store-view.ts'
import { env } from '#env.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  PUT: {
    does: 'Begins to fill the store of readers’ pages ahead of them, pauses that, or goes on.',
    least: 'admin',
    may: 'settings.edit',
    takes: z.strictObject({ order: fillOrder }),
    example: { order: 'pause' },
    answers: pageStoreView,
    refuses: ['page-store-off'],
    work: ({ order }, { now }) => {
      const isOrdered = pageStoreNow().store !== null && orderFill(env.dataDir, order, now)
      return isOrdered ? ok(pageStoreNow()) : refuse('page-store-off')
    },
  },
})
