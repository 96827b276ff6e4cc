import { deskRoutes } from '#app/api/http/desk-route.ts'
import { addRedirectList } from '#db/commands/links/add-redirect-list.ts'
import { redirectLines, redirectListResult } from '#domain/urls/redirect-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Adds redirects from a list, one a line: from,to,status. Lines with a mistake are named, and the others stored.',
    least: 'editor',
    scope: 'arrange',
    takes: redirectLines,
    example: { text: '/2019/old,/latest,301' },
    answers: redirectListResult,
    refuses: ['too-many-lines'],
    work: (input, { db, actor, now }) => addRedirectList(db, actor, input, now),
  },
})
