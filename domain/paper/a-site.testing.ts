import { DEFAULT_SETTINGS } from '#domain/paper/settings.ts'
import type { SiteView } from '#domain/views.ts'

/** A paper as it is before anybody has set anything; `over` sets some of it. */
export function aSite(over: Partial<SiteView> = {}): SiteView {
  const { crawlers: _crawlers, files: _files, ...settings } = DEFAULT_SETTINGS
  return {
    ...settings,
    accent: null,
    logo: null,
    sections: [],
    subSections: [],
    colours: [],
    pages: [],
    menus: { bar: [], paper: [], onward: [] },
    ...over,
  }
}
