import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { versionRef, version } from '#app/api/http/request-fields.ts'
import { saveMenu } from '#db/commands/settings/save-menu.ts'
import { menuLinks, menuName } from '#domain/paper/menu-fields.ts'
import { refuse } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  PUT: {
    does: 'Saves the ordered links of a menu (bar, paper or onward). An empty list restores the default links.',
    least: 'editor',
    scope: 'arrange',
    takes: z.strictObject({ version, links: menuLinks }),
    example: { version: 14, links: [] },
    answers: versionRef,
    refuses: ['not-found', 'changed-meanwhile', 'unknown-section', 'unknown-topic', 'unknown-page', 'no-name'],
    work: (input, { db, actor, params, now }) => {
      const name = menuName.safeParse(params.id)
      return name.success ? saveMenu(db, actor, { name: name.data, ...input }, now) : refuse('not-found')
    },
  },
})
