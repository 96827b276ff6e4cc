import type { Readable } from '#db/engine/open.ts'
import { clockState } from '#db/queries/schedule/clock-state.ts'
import { failingWork } from '#db/queries/schedule/failing-work.ts'

/**
 * Codes of conditions that need attention while everything is served: `clock-in-doubt` while the clock was set and
 * nobody confirmed it, `due-work-failing` while work that is due by time keeps failing. Empty if the database cannot
 * be read, which other checks report.
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
