import { z } from 'zod'
import { slug } from '#domain/article/fields/fields.ts'
import { text } from '#domain/text/text-schema.ts'

/** Action on many stories at once. Times are milliseconds UTC. */
export const bulkAct = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('add-section'), section: slug }),
  z.strictObject({ what: z.literal('add-topic'), topic: slug }),
  z.strictObject({ what: z.literal('assign'), personId: text.max(100).nullable() }),
  z.strictObject({ what: z.literal('schedule'), at: z.number().int().positive() }),
  z.strictObject({ what: z.literal('withdraw'), reason: text.trim().max(1_000), legal: z.boolean().optional() }),
])
export type BulkAct = z.infer<typeof bulkAct>

/** Maximum number of stories: as many as a person can review. */
export const MAX_BULK = 200

/** How long (ms) an action can be undone. */
export const UNDO_MS = 86_400_000

/** Result of a bulk action for one story, planned or done: changed, unchanged, or refused with a code. */
export const bulkOutcome = z
  .strictObject({
    id: z.int(),
    headline: z.string(),
    outcome: z.enum(['changed', 'unchanged', 'refused']),
    code: z.string().nullable().describe('Stable code of the refusal.'),
    isPublic: z.boolean().describe('Whether readers see the change at once.'),
  })
  .meta({ id: 'BulkOutcome' })
export type BulkOutcome = z.infer<typeof bulkOutcome>
