import { DEFAULT_SETTINGS } from '#domain/paper/settings.ts'
import type { SiteView } from '#domain/views.ts'

/** Builds a site with default settings; `over` overrides some of them. */
export function aSite(over: Partial<SiteView> = {}): SiteView {
  const { crawlers: _crawlers, files: _files, usageTerms: _terms, preferredSources: _, ...settings } = DEFAULT_SETTINGS
  return {
    ...settings,
    accent: null,
    preferredSource: null,
    logo: null,
    logoDark: null,
    icon: null,
    sections: [],
    subSections: [],
    colours: [],
    pages: [],
    rights: { hasLicence: false, isReserved: false, terms: '' },
    menus: { bar: [], paper: [], onward: [] },
    ...over,
  }
}
