import type { Readable } from '#db/open.ts'
import { clockState } from '#db/queries/clock-state.ts'
import { failingWork } from '#db/queries/failing-work.ts'

/**
 * What somebody has to look at while everything is served: `clock-in-doubt` while the clock was set and nobody confirmed
 * it, `due-work-failing` while something that is due by time keeps failing. Nothing where the database cannot be read:
 * that is for others to say.
 */
export function healthWarnings(db: Readable): string[] {
  try {
    return [
      ...(clockState(db).partedMs === null ? [] : ['clock-in-doubt']),
      ...(failingWork(db).length > 0 ? ['due-work-failing'] : []),
    ]
  } catch {
    return []
  }
}
