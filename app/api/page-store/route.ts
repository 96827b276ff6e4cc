import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { pageStoreNow } from '#app/api/page-store/page-store-answer.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'
import { pageStoreView } from '#domain/upkeep/page-store-view.ts'

const reading = {
  does: 'Returns the size of the store of readers’ pages, and how far it is filled ahead of them.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers: pageStoreView,
  refuses: ['not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(reading, (_, { actor }) => (can(actor, 'settings.edit') ? ok(pageStoreNow()) : refuse('not-allowed'))),
})
