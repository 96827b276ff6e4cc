import type { Readable } from '#db/engine/open.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { ACCESSIBILITY_PATH, generatedPaths, RESPONSIBILITY_PATH } from '#domain/paper/responsibility.ts'

/** Paths of the pages that are made of the settings; a standing page of the paper may stand at one. */
export const generatedPages = (db: Readable): string[] => generatedPaths(paperSettings(db))

/** True if such a page is at the path. Reads the settings for the two paths alone. */
export const isGeneratedPage = (db: Readable, path: string): boolean =>
  (path === RESPONSIBILITY_PATH || path === ACCESSIBILITY_PATH) && generatedPages(db).includes(path)
