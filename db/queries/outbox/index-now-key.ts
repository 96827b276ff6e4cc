import type { Readable } from '#db/engine/open.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'

/** No page has such a path: names at the root of the site have no dot. */
const KEY_FILE = /^\/([a-f0-9]{32})\.txt$/

/**
 * The text of the key file that proves to search engines that IndexNow requests come from the paper; null at any other
 * path.
 */
export function indexNowKeyFile(db: Readable, path: string): string | null {
  const asked = KEY_FILE.exec(path)?.[1]
  if (asked === undefined) return null
  const { indexNow, indexNowKey } = paperSettings(db).telling
  return indexNow && asked === indexNowKey ? indexNowKey : null
}
