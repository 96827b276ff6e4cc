import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { storedSetting } from '#db/queries/settings/read-settings.ts'
import { type OutsideScript, outsideScripts as schema } from '#domain/paper/outside-script.ts'

/** Scripts of other hosts that readers' pages load, and the counter that every save raises. Normally there are none. */
export function outsideScripts(db: Readable): { version: number; scripts: OutsideScript[] } {
  reading('site')
  const stored = (storedSetting(db, 'outside-scripts') ?? {}) as { version?: unknown; scripts?: unknown }
  const scripts = schema.safeParse(stored.scripts)
  // A list that does not fit, from another version, loads nothing.
  const isKnown = scripts.success
  return { version: typeof stored.version === 'number' ? stored.version : 0, scripts: isKnown ? scripts.data : [] }
}
