import { z } from 'zod'
import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody, version } from '#app/api/http/request-fields.ts'
import { deletePage } from '#db/commands/pages/delete-page.ts'
import { savePage } from '#db/commands/pages/save-page.ts'
import { deskPage } from '#db/queries/pages/desk-pages.ts'
import { deskPageCopy, pageFields } from '#domain/paper/page-fields.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const reading = {
  does: 'Returns the working copy of a standing page.',
  least: 'editor',
  scope: 'arrange',
  takes: emptyBody.loose(),
  answers: z.strictObject({ page: deskPageCopy }),
  refuses: ['not-allowed', 'not-found'],
} as const
const saving = {
  does: 'Saves the given fields of a standing page. Never changes what is public.',
  least: 'editor',
  scope: 'arrange',
  takes: pageFields.extend({ version }),
  example: { version: 14, title: 'Who we are' },
  answers: z.strictObject({ version: z.int(), slug: z.string() }),
  refuses: [
    'not-allowed',
    'not-found',
    'changed-meanwhile',
    'slug-taken',
    'slug-reserved',
    'unknown-media',
    'picture-expired',
  ],
} as const
const throwing = {
  does: 'Deletes a draft that was never public.',
  least: 'editor',
  scope: 'arrange',
  takes: emptyBody,
  answers: null,
  refuses: ['not-allowed', 'not-found', 'was-public'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(reading, (_, { db, actor, params }) => {
    if (!can(actor, 'page.edit')) return refuse('not-allowed')
    const page = deskPage(db, idOf(params))
    return page ? ok({ page }) : refuse('not-found')
  }),
  PUT: deskRoute(saving, ({ version: seen, ...fields }, { db, actor, params, now }) => {
    const saved = savePage(db, actor, { id: idOf(params), version: seen, fields }, now)
    if (saved.ok || saved.code !== 'changed-meanwhile') return saved
    const theirs = deskPage(db, idOf(params))
    return { ...saved, details: { version: theirs?.version, theirs } }
  }),
  DELETE: deskRoute(throwing, (_, { db, actor, params, now }) => deletePage(db, actor, { id: idOf(params) }, now)),
})
