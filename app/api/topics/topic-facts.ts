import { z } from 'zod'
import { moment } from '#app/api/fields.ts'

export const topicFacts = {
  description: z.string().trim().max(1_000).optional(),
  followUpAt: moment.nullable().optional().describe('When the desk wants to come back to it.'),
  followUpNote: z.string().trim().max(500).optional(),
}
