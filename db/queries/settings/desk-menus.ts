import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { site } from '#db/queries/settings/site.ts'
import { type DeskMenu, type MenuLink, type MenuName, defaultMenu, menuName } from '#domain/paper/menu-fields.ts'

type Row = { menu: MenuName; kind: MenuLink['kind']; to: string; name: string }

/** Every menu as the desk edits it: the links that somebody set, and those that it has by default. */
export function deskMenus(db: Readable): DeskMenu[] {
  const rows = statement<Row>(
    db,
    `select l.menu, case when s.id then 'section' when g.id then 'page' when t.id then 'topic' else 'address' end kind,
       coalesce(s.slug, g.slug, t.slug, l.href) "to", l.name
     from menu_links l left join sections s on s.id = l.section_id left join pages g on g.id = l.page_id
     left join topics t on t.id = l.topic_id order by l.menu, l.position`,
  ).all()
  const versions = statement<{ name: MenuName; version: number }>(db, 'select name, version from menus').all()
  const paper = site(db)
  const having = { ...paper, hasFeeds: Object.values(paper.feeds).some(Boolean), hasSaved: paper.offline }
  return menuName.options.map((name) => ({
    name,
    version: versions.find((one) => one.name === name)?.version ?? 0,
    links: rows.filter(({ menu }) => menu === name).map(({ kind, to, name: said }) => ({ kind, to, name: said })),
    byItself: defaultMenu(name, having),
  }))
}
