import type { Readable } from '#db/engine/open.ts'
import { storedSetting } from '#db/queries/settings/read-settings.ts'

/** Whether external addresses are checked: on until an admin turns it off. */
export const checksLinks = (db: Readable): boolean => storedSetting(db, 'link-check') !== false
