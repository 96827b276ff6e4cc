import { z } from 'zod'
import { startOfDay } from '#domain/article/planning/zone.ts'
import { text } from '#domain/text/text-schema.ts'

/** Filter of the audit log: a story, a person (as actor or subject), a kind of event or its first half, a day. */
export const eventFilter = z.object({
  article: z.coerce.number().int().positive().optional(),
  person: text.max(100).optional(),
  kind: z
    .string()
    .max(60)
    .regex(/^[a-z-]+(\.[a-z-]+)?$/)
    .optional(),
  day: z.iso.date().optional(),
})
export type EventFilter = z.infer<typeof eventFilter>

/** First instant of a day in a zone, and of the day after (ms UTC). `day` is `YYYY-MM-DD`. */
export function spanOfDay(zone: string, day: string): { from: number; to: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { from: startOfDay(zone, year, month, date), to: startOfDay(zone, year, month, date + 1) }
}
