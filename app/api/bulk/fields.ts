import { z } from 'zod'
import { bulkAct, MAX_BULK } from '#domain/workflow/bulk.ts'

export const bulk = z.strictObject({ ids: z.array(z.number().int().positive()).min(1).max(MAX_BULK), act: bulkAct })
