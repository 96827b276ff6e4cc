const MINUTE = 60_000
/** Least that a slow disk reads and checks in a second, in bytes a ms. */
const BYTES_A_MS = 5_000

const timeLimit = (bytes: number, { least, most }: { least: number; most: number }): number =>
  Math.min(most * MINUTE, least * MINUTE + Math.ceil(bytes / BYTES_A_MS))

/** Longest time, in ms, for which a backup of this size may be checked and compared: 2 to 10 minutes. */
export const previewTimeLimitMs = (bytes: number): number => timeLimit(bytes, { least: 2, most: 10 })

/** Longest time, in ms, for which readers wait while a backup of this size is restored: 5 to 30 minutes. */
export const restoreTimeLimitMs = (bytes: number): number => timeLimit(bytes, { least: 5, most: 30 })

/** Says that such work was ended; the terminal has no such limit. */
export const tooLong = (what: 'check' | 'restore', timeLimitMs: number): string =>
  `The ${what} of this backup did not end within ${Math.ceil(timeLimitMs / MINUTE)} minutes and was stopped. The newsroom is as it was. Stop the server and use npm run news -- restore, which waits as long as it takes.`
