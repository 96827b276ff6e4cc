import { z } from 'zod'
import { isWebAddress } from '#domain/document/href.ts'
import { sourcePolicy } from '#domain/views.ts'

export const sourceFacts = {
  homepage: z.string().max(2_048).refine(isWebAddress, 'is not a web address').nullable().optional(),
  policy: sourcePolicy.optional(),
}
