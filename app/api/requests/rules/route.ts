import { deskRoutes } from '#app/api/http/desk-route.ts'
import { saveRequestRules } from '#db/commands/requests/save-request-rules.ts'
import { requestRules } from '#db/queries/requests/request-rules.ts'
import { requestRules as rules } from '#domain/requests/request-views.ts'
import { ok } from '#domain/result.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns how the paper takes requests: whether readers have the form, the deadline, and when texts are erased.',
    least: 'editor',
    scope: null,
    may: 'request.handle',
    answers: rules,
    work: (_, { db }) => ok(requestRules(db)),
  },
  PUT: {
    does: 'Sets how the paper takes requests.',
    least: 'editor',
    scope: null,
    takes: rules,
    example: { isOpen: true, dueDays: 30, keptDays: 90 },
    answers: null,
    refuses: ['backup-key-missing'],
    work: (input, { db, actor, now }) => saveRequestRules(db, actor, input, now),
  },
})
