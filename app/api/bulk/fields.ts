import { z } from 'zod'
import { bulkAct, MAX_BULK } from '#domain/workflow/bulk.ts'

export const bulk = z.strictObject({ ids: z.array(z.number().int().positive()).min(1).max(MAX_BULK), act: bulkAct })
/** A part of an act: `batch` is the same for all parts of one. */
export const bulkPart = bulk.extend({ batch: z.uuid().optional() })
