import { z } from 'zod'
import { deskRoutes, idOf } from '#app/api/http/desk-route.ts'
import { instantOrMs, moved, version } from '#app/api/http/request-fields.ts'
import { conflict } from '#app/api/http/save-conflict.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { reschedulePublication } from '#db/commands/article/reschedule-publication.ts'
import { undoPublication } from '#db/commands/article/undo-publication.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { instant } from '#domain/article/desk-views.ts'
import { publicationKind } from '#domain/article/history/modified-date.ts'
import { t } from '#domain/messages/t.ts'
import { text } from '#domain/text/text-schema.ts'
import { status } from '#domain/workflow/decide.ts'

const NOT_NOW = ['not-found', 'not-allowed', 'changed-meanwhile', 'not-possible', 'embargoed'] as const
const INCOMPLETE = [
  'no-headline',
  'no-section',
  'correction-needs-note',
  'picture-unlabelled',
  'nobody-answers',
] as const
const EXPIRED = ['licence-expired', 'picture-expired'] as const

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  POST: {
    does: 'Publishes the working copy, now or at a future time. A version that is already public is refused, except for a correction with a new note.',
    least: 'editor',
    own: 'story',
    scope: 'publish',
    takes: z.strictObject({
      version,
      kind: publicationKind.exclude(['first']),
      note: text.trim().max(2_000).optional(),
      at: instantOrMs.optional(),
    }),
    example: { version: 14, kind: 'minor' },
    answers: z.strictObject({ path: z.string(), publishedAt: instant, status, version: z.int() }),
    refuses: [...NOT_NOW, 'already-public', ...INCOMPLETE, 'slug-taken', ...EXPIRED],
    work: (input, { db, actor, params, now }) => {
      const id = idOf(params)
      return conflict(db, id, publishArticle(db, actor, { id, ...input }, now))
    },
  },
  PUT: {
    does: 'Moves a scheduled publication to another future time (`at`), replaces its text by the working copy of this `version`, or both. Without `version`, later changes of the working copy stay unpublished.',
    least: 'editor',
    own: 'story',
    scope: 'publish',
    takes: z
      .strictObject({ at: instantOrMs.optional(), version: version.optional() })
      .refine(({ at, version: newest }) => at !== undefined || newest !== undefined, {
        error: () => t('needs `at`, `version` or both'),
      }),
    example: { at: '2100-01-01T06:00:00Z' },
    answers: z.strictObject({ at: instant }),
    refuses: [...NOT_NOW, 'time-is-past', ...INCOMPLETE, ...EXPIRED],
    work: (input, { db, actor, params, now }) => {
      const id = idOf(params)
      return conflict(db, id, reschedulePublication(db, actor, { id, ...input }, now))
    },
  },
  DELETE: {
    does: 'Withdraws a public story, or cancels its scheduled publication. With `undo`, undoes its first publication within 10 minutes: it is a draft again, and its address is 404.',
    least: 'editor',
    own: 'story',
    scope: 'publish',
    takes: z
      .strictObject({
        reason: text.trim().max(1_000).optional().describe('For the desk; readers never see it.'),
        notice: text.trim().max(500).optional().describe('A sentence for readers, shown at its address.'),
        legal: z.boolean().optional(),
        undo: z.literal(true).optional().describe('Alone: the story is a draft again.'),
      })
      .refine(({ undo, ...rest }) => !undo || Object.keys(rest).length === 0, {
        error: () => t('`undo` takes no other field'),
      }),
    answers: moved,
    refuses: ['not-found', 'not-possible', 'embargoed', 'undo-too-late', 'undo-not-first'],
    work: ({ undo, ...input }, { db, actor, params, now }) => {
      const id = idOf(params)
      return undo ? undoPublication(db, actor, { id }, now) : withdrawArticle(db, actor, { id, ...input }, now)
    },
  },
})
