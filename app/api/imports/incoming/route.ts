import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { incomingEntries } from '#db/import/desk/incoming-files.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { incomingEntry } from '#domain/import/batch/import-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'
import { env } from '#env.ts'

const list = {
  does: 'Lists the files and folders in the folder `incoming` of the server, by name.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers: deskPage(incomingEntry),
  refuses: ['not-allowed'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(list, (_, { actor }) =>
    can(actor, 'import.run') ? ok({ items: incomingEntries(env.dataDir), next: null }) : refuse('not-allowed'),
  ),
})
