import { storeSetting } from '#db/commands/settings/steps/store-setting.ts'
import { changed } from '#db/commands/shared/changed.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { storedDay } from '#db/queries/schedule/stored-day.ts'
import { site } from '#db/queries/settings/site.ts'
import { dateIn } from '#domain/article/planning/zone.ts'
import { ok } from '#domain/result.ts'

/** Stores the paper's date in its own time zone, for the front. Does nothing while the day is the same. */
export function advanceDay(db: Db, now: number): void {
  const today = dateIn(site(db).zone, now)
  if (storedDay(db) === today) return
  write(db, (tx) => {
    storeSetting(tx, 'today', today)
    changed(tx, ['today'], now)
    return ok(null)
  })
}
