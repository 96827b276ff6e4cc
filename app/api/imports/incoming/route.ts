import { deskRoutes } from '#app/api/http/desk-route.ts'
import { incomingEntries } from '#db/import/desk/incoming-files.ts'
import { deskPage } from '#domain/article/desk-views.ts'
import { incomingEntry } from '#domain/import/batch/import-views.ts'
import { ok } from '#domain/result.ts'
import { env } from '#env.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Lists the files and folders in the folder `incoming` of the server, by name.',
    least: 'admin',
    may: 'import.run',
    answers: deskPage(incomingEntry),
    work: () => ok({ items: incomingEntries(env.dataDir), next: null }),
  },
})
