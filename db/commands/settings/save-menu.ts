import { eq } from 'drizzle-orm'
import { changed } from '#db/commands/shared/changed.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Tx } from '#db/engine/open.ts'
import { menuLinks, menus, pages, sections, topics } from '#db/schema/tables.ts'
import { isBuiltIn, type MenuLink, type MenuName } from '#domain/paper/menu-fields.ts'
import { ok, refuse } from '#domain/result.ts'

type Target = Pick<typeof menuLinks.$inferInsert, 'sectionId' | 'pageId' | 'topicId' | 'href'>
const KINDS = {
  section: { table: sections, column: 'sectionId', code: 'unknown-section' },
  page: { table: pages, column: 'pageId', code: 'unknown-page' },
  topic: { table: topics, column: 'topicId', code: 'unknown-topic' },
} as const

/**
 * Saves the links of a menu, in order; a menu without links is generated again. Version 0 is one that nobody has
 * edited.
 */
export const saveMenu = commandFor(
  'menu.edit',
  (tx, { name, version, links }: { name: MenuName; version: number; links: readonly MenuLink[] }, { actor, now }) => {
    const before = tx.select().from(menus).where(eq(menus.name, name)).get()
    if ((before?.version ?? 0) !== version)
      return refuse('changed-meanwhile', { details: { version: before?.version ?? 0 } })
    const row = { name, version: version + 1 }
    tx.insert(menus).values(row).onConflictDoUpdate({ target: menus.name, set: row }).run()
    tx.delete(menuLinks).where(eq(menuLinks.menu, name)).run()
    for (const [position, link] of links.entries()) {
      const target = targetOf(tx, link)
      if (typeof target === 'string') return refuse(target, { field: `links.${position}.to` })
      // An address has no name of its own, except the built-in pages of the paper.
      if (link.kind === 'address' && link.name === '' && !isBuiltIn(link.to))
        return refuse('no-name', { field: `links.${position}.name` })
      const row = { menu: name, position, name: link.name, ...target }
      tx.insert(menuLinks).values(row).run()
    }
    record(tx, { what: 'menu.saved', actor, now, details: { name, version: row.version } })
    changed(tx, ['site'], now)
    return ok({ version: row.version })
  },
)

function targetOf(tx: Tx, { kind, to }: MenuLink): Target | (typeof KINDS)[keyof typeof KINDS]['code'] {
  if (kind === 'address') return { href: to }
  const { table, column, code } = KINDS[kind]
  const found = tx.select({ id: table.id }).from(table).where(eq(table.slug, to)).get()
  return found ? { [column]: found.id } : code
}
