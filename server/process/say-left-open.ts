import { log } from '#server/shared/log.ts'

/** Logs files that other users of the machine can read. */
export function sayLeftOpen(left: string[]): void {
  if (left.length > 0) log('warn', 'other users of this machine can read files of the newsroom', { files: left })
}
