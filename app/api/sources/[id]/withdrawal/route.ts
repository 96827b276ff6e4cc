import { z } from 'zod'
import { idOf, deskRoutes, found } from '#app/api/http/desk-route.ts'
import { cursorIn } from '#app/api/http/request-fields.ts'
import { withdrawSource } from '#db/commands/taxonomy/withdraw-source.ts'
import { LEAVING, sourceWithdrawalPreview } from '#db/queries/taxonomy/source-withdrawal-preview.ts'
import { sourceLeaving as leavingView } from '#domain/article/fields/source-views.ts'
import { text } from '#domain/text/text-schema.ts'

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Previews the withdrawal of all stories of a source: counts, and the affected stories, 50 at a time.',
    least: 'editor',
    scope: 'publish',
    may: 'article.withdraw',
    takes: z.object({ cursor: cursorIn(LEAVING) }),
    answers: leavingView,
    refuses: ['not-found'],
    work: ({ cursor }, { db, params }) => found(sourceWithdrawalPreview(db, { id: idOf(params), cursor })),
  },
  POST: {
    does: 'Withdraws all stories of a source in one transaction, which can be undone as one action. If `left` is not 0, repeat the request with it as `count`.',
    least: 'editor',
    scope: 'publish',
    takes: z.strictObject({
      reason: text.trim().max(1_000),
      legal: z.boolean().default(false).describe('Their addresses answer 451 instead of 410.'),
      count: z.int().positive().describe('The number of stories to withdraw, as in the preview.'),
      batch: z.uuid().describe('The same for all parts of one action.'),
    }),
    example: { reason: 'It ended.', count: 1, batch: '5a0c3a52-6f0e-4b3c-9a51-1f2b3c4d5e6f' },
    answers: z.strictObject({
      act: z.int().describe('Id to undo it: POST /api/bulk/{act}/undoing.'),
      withdrawn: z.int().describe('Withdrawn by this action so far.'),
      left: z.int(),
    }),
    refuses: ['not-found', 'count-changed', 'not-possible'],
    work: (input, { db, actor, params, now }) => withdrawSource(db, actor, { ...input, id: idOf(params) }, now),
  },
})
