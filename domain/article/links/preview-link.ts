import { z } from 'zod'
import { instant, personRef } from '#domain/article/desk-views.ts'

/** Days that a link may last; the desk offers some of them. */
export const previewDays = z.number().int().min(1).max(90)
/** Durations that the desk offers, in days. The second is chosen at first. */
export const PREVIEW_DAYS = [1, 7, 30] as const
export const DEFAULT_PREVIEW_DAYS = 7
/** The most open links of one story. */
export const MAX_PREVIEW_LINKS = 20

/** An open link that shows a story's working copy to somebody outside. */
export const previewLinkView = z
  .strictObject({
    id: z.int(),
    hint: z.string().describe('The last characters of its address.'),
    createdAt: instant,
    createdBy: personRef.nullable().describe('Null if that account no longer exists.'),
    expiresAt: instant,
    uses: z.int().describe('How often the preview was opened; programs that introduce themselves are not counted.'),
    lastUsedAt: instant.nullable(),
  })
  .meta({ id: 'PreviewLink' })
export type PreviewLinkView = z.infer<typeof previewLinkView>
