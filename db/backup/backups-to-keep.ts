export type Backup = { file: string; madeAt: number; bytes: number }

const HOURS = 24
const DAYS = 14

/** The newest backup of each of the latest `count` periods that have one; newest first. */
function newestOfEach(newestFirst: Backup[], count: number, periodOf: (iso: string) => string): Backup[] {
  const found = new Map<string, Backup>()
  for (const one of newestFirst) {
    const period = periodOf(new Date(one.madeAt).toISOString())
    if (!found.has(period)) found.set(period, one)
  }
  return [...found.values()].slice(0, count)
}

/**
 * Chooses the backups to keep: the newest of each of 24 hours and of each of 14 days (UTC), as far as they fit into
 * `room` bytes. The newest always stays; then days come before hours, since yesterday is worth more than an hour ago.
 */
export function backupsToKeep(backups: readonly Backup[], room: number): Set<Backup> {
  const newestFirst = backups.toSorted((a, b) => b.madeAt - a.madeAt)
  const days = newestOfEach(newestFirst, DAYS, (iso) => iso.slice(0, 10))
  const hours = newestOfEach(newestFirst, HOURS, (iso) => iso.slice(0, 13))
  const kept = new Set(newestFirst.slice(0, 1))
  let bytes = newestFirst[0]?.bytes ?? 0
  for (const one of [...days, ...hours]) {
    if (kept.has(one)) continue
    bytes += one.bytes
    if (bytes > room) break
    kept.add(one)
  }
  return kept
}
