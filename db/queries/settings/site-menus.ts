import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import { type MenuLink, type MenuName, defaultMenu, menuName } from '#domain/paper/menu-fields.ts'
import { pagePath, sectionPath, topicPath } from '#domain/urls/paths.ts'
import type { MenuItem, SectionRef, StandingPageRef } from '#domain/views.ts'

type Row = {
  menu: MenuName
  name: string
  href: string | null
  sectionId: number | null
  pageSlug: string | null
  pageTitle: string | null
  topicId: number | null
  topicSlug: string | null
  topicName: string | null
  isTopicOut: number
}
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
  const rows = statement<Row>(
    db,
    `select m.menu, m.name, m.href, m.section_id sectionId, p.slug pageSlug, p.title pageTitle,
       t.id topicId, t.slug topicSlug, t.name topicName,
       exists (select 1 from listings l where l.list = 'topic:' || t.id) isTopicOut
     from menu_links m left join public_pages p on p.page_id = m.page_id left join topics t on t.id = m.topic_id
     order by m.menu, m.position`,
  ).all()
  // A topic's name, and whether it has a public story.
  if (rows.some(({ topicId }) => topicId !== null)) reading('lists')
  const itemsOf = (menu: MenuName): MenuItem[] => {
    const made = rows.filter((row) => row.menu === menu)
    const items =
      made.length > 0
        ? made.flatMap((row) => itemOf(row, having.every) ?? [])
        : defaultMenu(menu, having).map((link) => ownItem(link, having))
    const { hasFeeds, hasSaved, countsReads } = having
    const away = [
      ...(hasFeeds ? [] : ['/feeds']),
      ...(hasSaved ? [] : ['/saved']),
      ...(countsReads ? [] : ['/most-read']),
    ]
    return items.filter(({ href }) => !away.includes(href))
  }
  return Object.fromEntries(menuName.options.map((menu) => [menu, itemsOf(menu)])) as Record<MenuName, MenuItem[]>
}

function itemOf(row: Row, sections: SectionRef[]): MenuItem | null {
  if (row.href !== null) return { href: row.href, name: row.name, section: null }
  // A topic has a page while a story of it is public.
  if (row.topicSlug !== null && row.isTopicOut === 0) return null
  if (row.topicSlug !== null)
    return { href: topicPath(row.topicSlug), name: row.name || (row.topicName ?? ''), section: null }
  if (row.pageSlug !== null)
    return { href: pagePath(row.pageSlug), name: row.name || (row.pageTitle ?? ''), section: null }
  const section = sections.find(({ id }) => id === row.sectionId)
  return section ? { href: sectionPath(section.slug), name: row.name || section.name, section } : null
}

function ownItem({ kind, to }: MenuLink, { sections, pages }: Having): MenuItem {
  const section = kind === 'section' ? sections.find(({ slug }) => slug === to) : undefined
  if (section) return { href: sectionPath(to), name: section.name, section }
  const page = kind === 'page' ? pages.find(({ slug }) => slug === to) : undefined
  return page ? { href: pagePath(to), name: page.title, section: null } : { href: to, name: '', section: null }
}
