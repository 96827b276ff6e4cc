import { eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { site } from '#db/queries/settings/site.ts'
import { menuLinks, menus, pages, sections, topics } from '#db/schema/tables.ts'
import { type DeskMenu, type MenuLink, defaultMenu, menuName } from '#domain/paper/menu-fields.ts'

const LINKS = prepared({}, (db) =>
  db
    .select({
      menu: menuLinks.menu,
      kind: sql<MenuLink['kind']>`case when ${sections.id} then 'section' when ${pages.id} then 'page'
        when ${topics.id} then 'topic' else 'address' end`,
      to: sql<string>`coalesce(${sections.slug}, ${pages.slug}, ${topics.slug}, ${menuLinks.href})`,
      name: menuLinks.name,
    })
    .from(menuLinks)
    .leftJoin(sections, eq(sections.id, menuLinks.sectionId))
    .leftJoin(pages, eq(pages.id, menuLinks.pageId))
    .leftJoin(topics, eq(topics.id, menuLinks.topicId))
    .orderBy(menuLinks.menu, menuLinks.position),
)
const VERSIONS = prepared({}, (db) => db.select().from(menus))

/** Every menu as the desk edits it: the links that somebody set, and those that it has by default. */
export function deskMenus(db: Readable): DeskMenu[] {
  const [rows, versions] = [LINKS.all(db), VERSIONS.all(db)]
  const paper = site(db)
  const having = { ...paper, hasFeeds: Object.values(paper.feeds).some(Boolean), hasSaved: paper.offline }
  return menuName.options.map((name) => ({
    name,
    version: versions.find((one) => one.name === name)?.version ?? 0,
    links: rows.filter(({ menu }) => menu === name).map(({ kind, to, name: said }) => ({ kind, to, name: said })),
    byItself: defaultMenu(name, having),
  }))
}
