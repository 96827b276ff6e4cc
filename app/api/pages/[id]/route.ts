import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { version } from '#app/api/http/request-fields.ts'
import { deletePage } from '#db/commands/pages/delete-page.ts'
import { savePage } from '#db/commands/pages/save-page.ts'
import { deskPage } from '#db/queries/pages/desk-pages.ts'
import { deskPageCopy, pageFields } from '#domain/paper/page-fields.ts'
import { ok, refuse } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns the working copy of a standing page.',
    least: 'editor',
    scope: 'arrange',
    may: 'page.edit',
    answers: z.strictObject({ page: deskPageCopy }),
    refuses: ['not-found'],
    work: (_, { db, params }) => {
      const page = deskPage(db, idOf(params))
      return page ? ok({ page }) : refuse('not-found')
    },
  },
  PUT: {
    does: 'Saves the given fields of a standing page. Never changes what is public.',
    least: 'editor',
    scope: 'arrange',
    takes: pageFields.extend({ version }),
    example: { version: 14, title: 'Who we are' },
    answers: z.strictObject({ version: z.int(), slug: z.string() }),
    refuses: ['not-found', 'changed-meanwhile', 'slug-taken', 'slug-reserved', 'unknown-media', 'picture-expired'],
    work: ({ version: seen, ...fields }, { db, actor, params, now }) => {
      const saved = savePage(db, actor, { id: idOf(params), version: seen, fields }, now)
      if (saved.ok || saved.code !== 'changed-meanwhile') return saved
      const theirs = deskPage(db, idOf(params))
      return { ...saved, details: { version: theirs?.version, theirs } }
    },
  },
  DELETE: {
    does: 'Deletes a draft that was never public.',
    least: 'editor',
    scope: 'arrange',
    answers: null,
    refuses: ['not-found', 'was-public'],
    work: (_, { db, actor, params, now }) => deletePage(db, actor, { id: idOf(params) }, now),
  },
})
