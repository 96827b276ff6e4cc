import type { WxrItem } from '#domain/import/wordpress/wxr-item.ts'

const DATE = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/
/** Earlier years stand for “no date”: drafts have the year 0 or −1. */
const FIRST_YEAR = 1600
const MAX_OFFSET_MINUTES = 14 * 60

/** Reads `2024-03-01 08:00:00` as if it were UTC, in ms; null for no date. */
export function wxrTime(text: string): number | null {
  const [, year = '', month, day, hour, minute, second] = DATE.exec(text) ?? []
  if (Number(year) < FIRST_YEAR) return null
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at) || new Date(at).getUTCDate() !== Number(day) ? null : at
}

/**
 * The time zone of a site, learned from items that state both their local time and UTC, because an export does not name
 * it. Kept by month, so that summer time is right as well.
 */
export class SiteClock {
  #minutes = new Map<string, number>()
  #counts = new Map<number, number>()

  learn({ date, dateGmt }: Pick<WxrItem, 'date' | 'dateGmt'>): void {
    const local = wxrTime(date)
    const utc = wxrTime(dateGmt)
    if (local === null || utc === null) return
    const minutes = Math.round((local - utc) / 60_000)
    if (Math.abs(minutes) > MAX_OFFSET_MINUTES) return
    this.#minutes.set(date.slice(0, 7), minutes)
    this.#counts.set(minutes, (this.#counts.get(minutes) ?? 0) + 1)
  }

  /** Time in ms UTC, and whether the zone is unknown, so that the local time was read as UTC; null for no date. */
  timeOf(local: string, utc: string): { at: number; isZoneUnknown: boolean } | null {
    const stated = wxrTime(utc)
    if (stated !== null) return { at: stated, isZoneUnknown: false }
    const read = wxrTime(local)
    if (read === null) return null
    const minutes = this.#minutes.get(local.slice(0, 7)) ?? this.#usual()
    return { at: read - (minutes ?? 0) * 60_000, isZoneUnknown: minutes === undefined }
  }

  #usual(): number | undefined {
    return [...this.#counts].sort(([, a], [, b]) => b - a)[0]?.[0]
  }
}
