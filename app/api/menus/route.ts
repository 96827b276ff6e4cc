import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { deskMenus } from '#db/queries/settings/desk-menus.ts'
import { deskMenu } from '#domain/paper/menu-fields.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const list = {
  does: 'Lists the menus: the bar under the masthead, and two lists of links in the footer.',
  least: 'editor',
  scope: 'arrange',
  takes: emptyBody.loose(),
  answers: z.strictObject({ items: z.array(deskMenu) }),
  refuses: ['not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (_, { db, actor }) =>
    can(actor, 'menu.edit') ? ok({ items: deskMenus(db) }) : refuse('not-allowed'),
  ),
})
