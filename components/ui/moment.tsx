import { clock, date, dateAndTime, dayAndMonth, isoInZone } from '#domain/words/dates.ts'
import type { Speech } from '#domain/words/speech.ts'

export type Told = 'clock' | 'day' | 'date' | 'full'

const TELL = { clock, day: dayAndMonth, date, full: dateAndTime } as const satisfies Record<
  Told,
  (at: number, speech: Speech) => string
>

/** Formats an instant in the paper's zone; `datetime` carries the zone's offset. */
export function Moment({ at, told, speech }: { at: number; told: Told; speech: Speech }) {
  return <time dateTime={isoInZone(at, speech.zone)}>{TELL[told](at, speech)}</time>
}
