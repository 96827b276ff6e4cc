import { instantOrMs } from '#app/api/http/request-fields.ts'
import { text } from '#domain/text/text-schema.ts'

export const topicFacts = {
  description: text.trim().max(1_000).optional(),
  followUpAt: instantOrMs.nullable().optional().describe('Time of the desk’s follow-up reminder.'),
  followUpNote: text.trim().max(500).optional(),
}
