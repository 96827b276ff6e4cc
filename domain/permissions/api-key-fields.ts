import { z } from 'zod'
import { keyScope } from '#domain/permissions/can.ts'
import { properName } from '#domain/text/text-schema.ts'

/** Fields of a new API key. */
export const apiKeyFields = z.strictObject({
  name: properName,
  scopes: z.array(keyScope).max(4).describe('Permissions besides reading.'),
  days: z.number().int().min(1).max(366).nullable().describe('Days until it expires; null: never.'),
})
export type ApiKeyFields = z.infer<typeof apiKeyFields>
