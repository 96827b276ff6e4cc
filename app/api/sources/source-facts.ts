import { z } from 'zod'
import { isSafeHref } from '#domain/document/href.ts'
import { sourcePolicy } from '#domain/views.ts'

export const sourceFacts = {
  homepage: z
    .string()
    .max(2_048)
    .refine((href) => /^https?:/.test(href) && isSafeHref(href), 'is not a web address')
    .nullable()
    .optional(),
  policy: sourcePolicy.optional(),
}
