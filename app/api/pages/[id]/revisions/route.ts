import { z } from 'zod'
import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { deskPage, pageRevisionsOf } from '#db/queries/pages/desk-pages.ts'
import { pageRevision } from '#domain/paper/page-fields.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const list = {
  does: 'Lists the revisions of a standing page, newest first.',
  least: 'editor',
  scope: 'arrange',
  takes: emptyBody.loose(),
  answers: z.strictObject({ items: z.array(pageRevision) }),
  refuses: ['not-allowed', 'not-found'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (_, { db, actor, params }) => {
    if (!can(actor, 'page.edit')) return refuse('not-allowed')
    const id = idOf(params)
    return deskPage(db, id) ? ok({ items: pageRevisionsOf(db, id) }) : refuse('not-found')
  }),
})
