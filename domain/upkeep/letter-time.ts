/** Formats an instant (ms UTC) for a letter: `27 November 2026 at 14:05 (Europe/Oslo)`. */
export function letterTime(zone: string, at: number): string {
  const day = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'long' }).format(at)
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short', hourCycle: 'h23' }).format(at)
  return `${day} at ${time} (${zone})`
}
