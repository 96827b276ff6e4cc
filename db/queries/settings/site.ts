import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { picturesOf, toPicture } from '#db/queries/media/pictures-of.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { siteMenus } from '#db/queries/settings/site-menus.ts'
import { isParent, OWN_COLOUR, parent, toSection } from '#db/queries/taxonomy/section-row.ts'
import { SECTION_COLUMNS } from '#db/queries/taxonomy/sections-of.ts'
import { publicPages, sections } from '#db/schema/tables.ts'
import { darkShadeOf } from '#domain/article/fields/contrast.ts'
import { mediaTag } from '#domain/article/tags.ts'
import { preferredSourceLink } from '#domain/paper/responsibility.ts'
import { type SettingsChange, withChange } from '#domain/paper/settings.ts'
import { hasLicence } from '#domain/syndication/rsl.ts'
import type { Accent, OwnColour, PictureView, SiteView } from '#domain/views.ts'
import { env } from '#env.ts'

const SECTIONS = prepared({}, (db) =>
  db
    .select({ ...SECTION_COLUMNS, parent: parent.slug, ...OWN_COLOUR })
    .from(sections)
    .leftJoin(parent, isParent)
    .orderBy(sections.position, sections.id),
)
const PAGES = prepared({}, (db) =>
  db
    .select(columns(publicPages, 'slug', 'title', 'kind'))
    .from(publicPages)
    .orderBy(publicPages.pageId),
)

/**
 * The frame of every page: the paper's name and look, how it formats time, its menus, and the sections with their
 * colours. With a change of settings it is the frame that this would make, for previews.
 */
export function site(db: Readable, change: SettingsChange = {}): SiteView {
  // The settings read the tag `site`, which covers sections, pages and menus too.
  const { version: _, ...saved } = paperSettings(db)
  const all = withChange(saved, change)
  const { logo, logoDark, icon, crawlers, files: _files, telling: _telling, usageTerms: terms, ...others } = all
  const { preferredSources, ...settings } = others
  const preferredSource = preferredSources ? preferredSourceLink(env.siteUrl) : null
  const rows = SECTIONS.all(db)
  const topSections = rows.filter((row) => row.parent === null).map(toSection)
  const subSections = rows.flatMap((row) => (row.parent === null ? [] : [{ ...toSection(row), parent: row.parent }]))
  const colours = rows.flatMap(({ accent, light, dark }) =>
    light === null || dark === null ? [] : [{ accent, light, dark }],
  )
  const pages = PAGES.all(db)
  const { feeds, countsReads, offline: hasSaved } = settings
  const having = { sections: topSections, pages, countsReads, hasSaved, hasFeeds: Object.values(feeds).some(Boolean) }
  const menus = siteMenus(db, { ...having, every: rows.map(toSection) })
  const own = paperColour(settings.accent)
  if (own) colours.push(own)
  const accent = own ? own.accent : (settings.accent as Accent | null)
  const rights = { hasLicence: hasLicence(all), isReserved: !crawlers.training, terms }
  const logoFor = (id: string | null) => logoOf(db, id, settings.name)
  const logos = { logo: logoFor(logo), logoDark: logoFor(logoDark), icon: logoFor(icon), rights }
  return { ...settings, preferredSource, accent, ...logos, sections: topSections, subSections, colours, pages, menus }
}

/** The paper's own colour, under the id of a section that never exists. */
function paperColour(hex: string | null): OwnColour | null {
  if (hex === null || !hex.startsWith('#')) return null
  return { accent: 'own-0', light: hex, dark: darkShadeOf(hex) }
}

function logoOf(db: Readable, mediaId: string | null, name: string): PictureView | null {
  if (mediaId === null) return null
  reading(mediaTag(mediaId))
  return toPicture({ mediaId, alt: name, caption: '', credit: '' }, picturesOf(db, [mediaId]))
}
