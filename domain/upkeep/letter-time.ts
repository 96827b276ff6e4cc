import { spokenTag } from '#domain/messages/spoken.ts'
import { t } from '#domain/messages/t.ts'

/**
 * Formats an instant (ms UTC) for a letter, in the language that is spoken here: `27 November 2026 at 14:05
 * (Europe/Oslo)`.
 */
export function letterTime(zone: string, at: number): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(spokenTag(), { timeZone: zone, ...options }).format(at)
  const day = format({ dateStyle: 'long' })
  const time = format({ timeStyle: 'short', hourCycle: 'h23' })
  return t('{day} at {time} ({zone})', { day, time, zone })
}
