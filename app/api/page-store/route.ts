import { deskRoutes } from '#app/api/http/desk-route.ts'
import { pageStoreNow } from '#app/api/page-store/page-store-answer.ts'
import { ok } from '#domain/result.ts'
import { pageStoreView } from '#domain/upkeep/page-store-view.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns the size of the store of readers’ pages, and how far it is filled ahead of them.',
    least: 'admin',
    may: 'settings.edit',
    answers: pageStoreView,
    work: () => ok(pageStoreNow()),
  },
})
