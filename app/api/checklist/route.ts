import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { hideChecklist } from '#db/commands/settings/hide-checklist.ts'
import { deskChecklist } from '#db/queries/settings/desk-checklist.ts'
import { checklistView } from '#domain/paper/checklist.ts'
import { ok } from '#domain/result.ts'
import { env } from '#env.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns the steps of the paper’s first day, and which of them are done.',
    least: 'admin',
    may: 'settings.edit',
    answers: checklistView,
    work: (_, { db }) => ok(deskChecklist(db, env)),
  },
  PUT: {
    does: 'Hides the checklist of the first day for everybody, or shows it again.',
    least: 'admin',
    takes: z.strictObject({ isHidden: z.boolean() }),
    example: { isHidden: true },
    answers: null,
    work: (input, { db, actor, now }) => hideChecklist(db, actor, input, now),
  },
})
