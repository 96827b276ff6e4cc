import { notFound } from 'next/navigation'
import { longDay, monthName } from '#domain/words/dates.ts'
import type { Speech } from '#domain/words/speech.ts'

export type ArchiveDate = { year?: number | undefined; month?: number | undefined; day?: number | undefined }

/**
 * Parses year, month and day from an archive address. Calls `notFound()` unless every part has its full number of
 * digits and the day exists.
 */
export function archiveDateOrLeave(parts: string[] = []): ArchiveDate {
  const path = parts.join('/')
  if (path === '') return {}
  if (!/^\d{4}(\/(0[1-9]|1[0-2])(\/(0[1-9]|[12]\d|3[01]))?)?$/.test(path)) notFound()
  const [year, month, day] = parts.map(Number)
  const exists = day === undefined || new Date(`${parts.join('-')}T00:00:00Z`).getUTCDate() === day
  return exists ? { year, month, day } : notFound()
}

const two = (n: number) => String(n).padStart(2, '0')

/** Returns the title of an archive page. */
export function archiveTitle({ year, month, day }: ArchiveDate, speech: Speech): string {
  if (year === undefined) return speech.words.archive
  if (month === undefined) return `${speech.words.archive} ${year}`
  if (day === undefined) return monthName(`${year}-${two(month)}`, speech)
  return longDay(`${year}-${two(month)}-${two(day)}`, speech)
}
