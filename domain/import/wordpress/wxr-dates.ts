import type { WxrItem } from '#domain/import/wordpress/wxr-item.ts'

const DATE = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?\s*(Z|[+-]\d\d:?\d\d)?$/i
/** Earlier years stand for “no date”: drafts have the year 0 or −1. */
const FIRST_YEAR = 1600
const MAX_OFFSET_MINUTES = 14 * 60

/**
 * Reads `2024-03-01 08:00:00`, or the same in ISO 8601, in ms UTC; without a zone it counts as UTC. Null for no date.
 */
export function wxrTime(text: string): number | null {
  const [, year = '', month, day, hour, minute, second = '00', zone = 'Z'] = DATE.exec(text) ?? []
  if (Number(year) < FIRST_YEAR) return null
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  const asUtc = Date.parse(`${written}Z`)
  // Date.parse reads 30 February as 1 March.
  if (Number.isNaN(asUtc) || new Date(asUtc).getUTCDate() !== Number(day)) return null
  const at = Date.parse(`${written}${zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2').toUpperCase()}`)
  return Number.isNaN(at) ? null : at
}

const hasZone = (text: string): boolean => DATE.exec(text)?.[7] !== undefined

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
    if (local === null || utc === null || hasZone(date)) return
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
    if (hasZone(local)) return { at: read, isZoneUnknown: false }
    const minutes = this.#minutes.get(local.slice(0, 7)) ?? this.#usual()
    return { at: read - (minutes ?? 0) * 60_000, isZoneUnknown: minutes === undefined }
  }

  #usual(): number | undefined {
    return [...this.#counts].sort(([, a], [, b]) => b - a)[0]?.[0]
  }
}
