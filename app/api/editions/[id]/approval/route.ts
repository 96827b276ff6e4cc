import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { versionRef } from '#app/api/http/request-fields.ts'
import { approveEdition } from '#db/commands/newsletters/schedule-edition.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Approves a version of a draft as its second person, who is neither the one who saved it nor the one who schedules it.',
    least: 'editor',
    scope: null,
    takes: versionRef,
    example: { version: 2 },
    answers: null,
    refuses: ['not-found', 'not-a-draft', 'changed-meanwhile', 'second-person-needed'],
    work: ({ version }, { db, actor, params, now }) => approveEdition(db, actor, { version, id: idOf(params) }, now),
  },
})
