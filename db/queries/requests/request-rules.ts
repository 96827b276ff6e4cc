import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { storedSetting } from '#db/queries/settings/read-settings.ts'
import { DEFAULT_RULES, type RequestRules } from '#domain/requests/request-views.ts'

/** How the paper takes requests; closed until an editor opens the form. */
export function requestRules(db: Readable): RequestRules {
  reading('requests')
  return { ...DEFAULT_RULES, ...(storedSetting(db, 'requests') as Partial<RequestRules> | undefined) }
}
