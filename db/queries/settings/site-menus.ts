import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared, type RowOf } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { openLists } from '#db/queries/newsletters/newsletter-lists.ts'
import { hasStories } from '#db/queries/taxonomy/has-stories.ts'
import { menuLinks, publicPages, topics } from '#db/schema/tables.ts'
import { type MenuLink, type MenuName, defaultMenu, menuName } from '#domain/paper/menu-fields.ts'
import { NEWSLETTERS_PATH, pagePath, sectionPath, topicPath } from '#domain/urls/paths.ts'
import type { MenuItem, SectionRef, StandingPageRef } from '#domain/views.ts'

const LINKS = prepared({}, (db) =>
  db
    .select({
      ...columns(menuLinks, 'menu', 'name', 'href', 'sectionId'),
      page: columns(publicPages, 'slug', 'title'),
      topic: columns(topics, 'slug', 'name'),
      isTopicPublic: hasStories('topic'),
    })
    .from(menuLinks)
    .leftJoin(publicPages, eq(publicPages.pageId, menuLinks.pageId))
    .leftJoin(topics, eq(topics.id, menuLinks.topicId))
    .orderBy(menuLinks.menu, menuLinks.position),
)
type Row = RowOf<typeof LINKS>
type Having = {
  sections: SectionRef[]
  pages: StandingPageRef[]
  hasFeeds: boolean
  hasSaved: boolean
  countsReads: boolean
  /** Includes sub-sections. */
  every: SectionRef[]
}

/**
 * Every menu as readers see it: as somebody composed it, else its default. Links to what is not public are left out.
 */
export function siteMenus(db: Readable, having: Having): Record<MenuName, MenuItem[]> {
  const rows = LINKS.all(db)
  // A topic's name, and whether it has a public story.
  if (rows.some(({ topic }) => topic)) reading('lists')
  const itemsOf = (menu: MenuName): MenuItem[] => {
    const made = rows.filter((row) => row.menu === menu)
    const items =
      made.length > 0
        ? made.flatMap((row) => itemOf(row, having.every) ?? [])
        : defaultMenu(menu, having).map((link) => ownItem(link, having))
    const { hasFeeds, hasSaved, countsReads } = having
    const away: string[] = [
      ...(hasFeeds ? [] : ['/feeds']),
      ...(hasSaved ? [] : ['/saved']),
      ...(countsReads ? [] : ['/most-read']),
      ...(items.some(({ href }) => href === NEWSLETTERS_PATH) && openLists(db).length === 0 ? [NEWSLETTERS_PATH] : []),
    ]
    return items.filter(({ href }) => !away.includes(href))
  }
  return Object.fromEntries(menuName.options.map((menu) => [menu, itemsOf(menu)])) as Record<MenuName, MenuItem[]>
}

function itemOf(row: Row, sections: SectionRef[]): MenuItem | null {
  if (row.href !== null) return { href: row.href, name: row.name, section: null }
  const { topic, page, isTopicPublic } = row
  // A topic has a page while a story of it is public.
  if (topic) return isTopicPublic ? { href: topicPath(topic.slug), name: row.name || topic.name, section: null } : null
  if (page) return { href: pagePath(page.slug), name: row.name || page.title, section: null }
  const section = sections.find(({ id }) => id === row.sectionId)
  return section ? { href: sectionPath(section.slug), name: row.name || section.name, section } : null
}

function ownItem({ kind, to }: MenuLink, { sections, pages }: Having): MenuItem {
  const section = kind === 'section' ? sections.find(({ slug }) => slug === to) : undefined
  if (section) return { href: sectionPath(to), name: section.name, section }
  const page = kind === 'page' ? pages.find(({ slug }) => slug === to) : undefined
  return page ? { href: pagePath(to), name: page.title, section: null } : { href: to, name: '', section: null }
}
