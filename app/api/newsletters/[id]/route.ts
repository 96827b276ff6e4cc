import { z } from 'zod'
import { deskRoute, found, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody, version } from '#app/api/http/request-fields.ts'
import { saveList } from '#db/commands/newsletters/save-list.ts'
import { newsletterOf } from '#db/queries/newsletters/newsletter-lists.ts'
import { newsletterFields, newsletterView } from '#domain/newsletters/newsletter-views.ts'
import { can } from '#domain/permissions/can.ts'
import { refuse } from '#domain/result.ts'

const reading = {
  does: 'Returns a newsletter with all of its fields.',
  least: 'editor',
  scope: 'arrange',
  takes: emptyBody.loose(),
  answers: newsletterView,
  refuses: ['not-found'],
} as const
const saving = {
  does: 'Changes fields of a newsletter. Only an admin may take away that a second person approves; no API key sets a rule or another address of the sender.',
  least: 'editor',
  scope: 'arrange',
  takes: newsletterFields.partial().extend({ version }),
  example: { version: 1, cadence: 'Each day at seven' },
  answers: z.strictObject({ version: z.int() }),
  refuses: ['not-found', 'changed-meanwhile'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(reading, (_, { db, actor, params }) =>
    can(actor, 'newsletter.edit') ? found(newsletterOf(db, { id: idOf(params) })) : refuse('not-allowed'),
  ),
  PATCH: deskRoute(saving, (input, { db, actor, params, now }) =>
    saveList(db, actor, { ...input, id: idOf(params) }, now),
  ),
})
