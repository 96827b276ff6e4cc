import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { deskMenus } from '#db/queries/settings/desk-menus.ts'
import { deskMenu } from '#domain/paper/menu-fields.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the menus: the bar under the masthead, and two lists of links in the footer.',
    least: 'editor',
    scope: 'arrange',
    may: 'menu.edit',
    answers: z.strictObject({ items: z.array(deskMenu) }),
    work: (_, { db }) => ok({ items: deskMenus(db) }),
  },
})
