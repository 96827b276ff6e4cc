import type { Readable } from '#db/engine/open.ts'
import { archiveDay, archiveMonth, archiveYear } from '#db/queries/article/archive.ts'
import type { Address } from '#db/queries/article/live-address.ts'
import { archivePath } from '#domain/urls/paths.ts'

/** `/2024/03/09`; WordPress puts `/date` before it where stories have numbers in their addresses. */
const DATE = /^(?:\/date)?\/(\d{4})(?:\/(\d\d)(?:\/(\d\d))?)?$/

/** Page of the archive for an old archive by date, where that has stories; null for any other address. */
export function dateArchive(db: Readable, key: string): Address | null {
  const found = DATE.exec(key)
  if (!found) return null
  const [year = 0, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
  return hasStories(db, year, month, day) ? { kind: 'moved', to: archivePath(year, month, day), status: 301 } : null
}

function hasStories(db: Readable, year: number, month?: number, day?: number): boolean {
  if (month === undefined) return archiveYear(db, { year }) !== null
  if (day === undefined) return archiveMonth(db, { year, month }) !== null
  return archiveDay(db, { year, month, day }) !== null
}
