import { z } from 'zod'
import { bulkAct, MAX_BULK } from '#domain/workflow/bulk-action.ts'

export const bulk = z.strictObject({ ids: z.array(z.number().int().positive()).min(1).max(MAX_BULK), act: bulkAct })
/** One request of a bulk action; every request of the same action has the same `batch`. */
export const bulkPart = bulk.extend({ batch: z.uuid().optional() })
