import { clock, date, dateAndTime, dateWithClock, isoInZone, shortDay, shortDayAndTime } from '#domain/words/dates.ts'
import type { Speech } from '#domain/words/speech.ts'

const FORMATS = {
  clock,
  /** `24 Nov` */
  day: shortDay,
  date,
  full: dateAndTime,
  /** `24 Nov, 14:10` */
  stamp: shortDayAndTime,
  /** `24 November 2026, 14:10` */
  dated: dateWithClock,
} as const satisfies Record<string, (at: number, speech: Speech) => string>

export type TimeFormat = keyof typeof FORMATS

type Props = { at: number; format: TimeFormat; speech: Speech }

/**
 * Formats an instant in the paper's zone; `datetime` carries the zone's offset. No text depends on the reader's clock:
 * in lists `ago.js` rewrites times of the last 24 hours, in the same width.
 */
export function Moment({ at, format, speech }: Props) {
  return <time dateTime={isoInZone(at, speech.zone)}>{FORMATS[format](at, speech)}</time>
}

/** The time of day over the day, for a narrow column of times. */
export function ClockOverDay({ at, speech }: Omit<Props, 'format'>) {
  return (
    <time dateTime={isoInZone(at, speech.zone)}>
      {clock(at, speech)} <span className="day">{shortDay(at, speech)}</span>
    </time>
  )
}
