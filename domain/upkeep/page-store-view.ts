import { z } from 'zod'
import { instant } from '#domain/article/desk-views.ts'

/** Orders to whoever fills the store: begin anew, pause, go on after a pause. */
export const fillOrder = z.enum(['fill', 'pause', 'resume'])

/** How far the store is filled with pages ahead of readers. */
const fill = z.strictObject({
  state: z.enum(['running', 'paused', 'done']),
  total: z.int().describe('Public addresses; 0 before the first look.'),
  looked: z.int().describe('Addresses that were looked at.'),
  drawn: z.int().describe('Pages that were rendered for it.'),
  failed: z.int().describe('Pages that could not be rendered.'),
  beganAt: instant.nullable(),
  changedAt: instant.nullable(),
})

/** The store of readers’ pages; null if `PAGE_STORE_MB` is 0, or after an error. */
export const pageStoreView = z
  .strictObject({
    store: z.strictObject({ pages: z.int(), bytes: z.int(), maxBytes: z.int(), fill }).nullable(),
  })
  .meta({ id: 'PageStore' })
export type PageStoreView = z.infer<typeof pageStoreView>
