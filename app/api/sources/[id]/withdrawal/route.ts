import { z } from 'zod'
import { deskRoute, idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { listQuery } from '#app/api/http/request-fields.ts'
import { withdrawSource } from '#db/commands/taxonomy/withdraw-source.ts'
import { sourceWithdrawalPreview } from '#db/queries/taxonomy/source-withdrawal-preview.ts'
import { sourceLeaving as leavingView } from '#domain/article/source-views.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'
import { text } from '#domain/text/text-schema.ts'

const preview = {
  does: 'What withdrawing everything of a source would do: counts, and the stories that leave, 50 at a time.',
  takes: listQuery.pick({ cursor: true }),
  answers: leavingView,
  refuses: ['not-allowed', 'not-found'],
} as const
const withdrawal = {
  does: 'Withdraws everything of a source in one transaction, to be undone as one act. Where `left` is not 0, the same is asked again with it as `count`.',
  takes: z.strictObject({
    reason: text.trim().max(1_000),
    legal: z.boolean().default(false).describe('Their addresses answer 451 and not 410.'),
    count: z.int().positive().describe('How many stories leave, as the preview said.'),
    batch: z.uuid().describe('The same for all parts of one act.'),
  }),
  answers: z.strictObject({
    act: z.int().describe('To undo it by: POST /api/bulk/{act}/undoing.'),
    withdrawn: z.int().describe('Withdrawn by this act so far.'),
    left: z.int(),
  }),
  refuses: ['not-allowed', 'not-found', 'other-count', 'not-possible'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(preview, ({ cursor }, { db, actor, params }) => {
    if (!can(actor, 'article.withdraw')) return refuse('not-allowed')
    const leaving = sourceWithdrawalPreview(db, { id: idOf(params), cursor })
    return leaving ? ok(leaving) : refuse('not-found')
  }),
  POST: deskRoute(withdrawal, (input, { db, actor, params, now }) =>
    withdrawSource(db, actor, { ...input, id: idOf(params) }, now),
  ),
})
