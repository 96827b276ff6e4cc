'use client'
import { RotateCcw } from 'lucide-react'
import { DragBoard } from '#components/desk/drag/drag-board.tsx'
import { AddLink } from '#components/desk/pages/add-link.tsx'
import { MenuRow } from '#components/desk/pages/menu-row.tsx'
import { BUILT_IN_NAMES, sentence, useMenus, useSaveMenu, useTargets } from '#components/desk/pages/use-pages.ts'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { msg, t } from '#domain/messages/t.ts'
import { type DeskMenu, isBuiltIn, type MenuLink } from '#domain/paper/menu-fields.ts'
import type { DeskPageItem } from '#domain/paper/page-fields.ts'

const NAMES = { bar: msg('Main menu'), paper: msg('The paper'), onward: msg('Keep reading') }

const PLACES = { bar: msg('under the nameplate'), paper: msg('in the footer'), onward: msg('in the footer') }
const AUTOMATIC = {
  bar: msg('under the nameplate; automatic'),
  paper: msg('in the footer; automatic'),
  onward: msg('in the footer; automatic'),
}

const idOf = ({ kind, to }: MenuLink) => `${kind} ${to}`

type NameOf = (link: MenuLink) => string

/** Edits the menus of every page. A menu that nobody edited is generated; its links are shown here. */
export function Menus({ pages }: { pages: readonly DeskPageItem[] }) {
  const menus = useMenus()
  const { sections, topics } = useTargets()
  const nameOf: NameOf = ({ kind, to, name }) => {
    if (name !== '') return name
    if (kind === 'page') return pages.find(({ slug }) => slug === to)?.title ?? to
    if (kind === 'address') return isBuiltIn(to) ? t(BUILT_IN_NAMES[to]) : to
    return (kind === 'section' ? sections : topics).find(({ slug }) => slug === to)?.name ?? to
  }
  return (
    <>
      <ReadingTrouble what={t('The menus')} of={menus} />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(17rem,1fr))] gap-8 empty:hidden">
        {menus.data?.items.map((menu) => (
          <Menu key={menu.name} menu={menu} nameOf={nameOf} targets={{ sections, topics, pages }} />
        ))}
      </div>
    </>
  )
}

type MenuProps = { menu: DeskMenu; nameOf: NameOf; targets: Parameters<typeof AddLink>[0]['targets'] }

function Menu({ menu, nameOf, targets }: MenuProps) {
  const save = useSaveMenu()
  const isMade = menu.links.length > 0
  const links = isMade ? menu.links : menu.byItself
  const put = (next: MenuLink[]) => save.mutate({ name: menu.name, links: next })
  const move = (from: number, to: number) => {
    const one = links[from]
    if (!one || to < 0 || to >= links.length || to === from) return
    put(links.toSpliced(from, 1).toSpliced(to, 0, one))
  }
  const placeOf = (id: string) => links.findIndex((link) => idOf(link) === id)
  const name = t(NAMES[menu.name])
  return (
    <section aria-label={t('Menu: {menu}', { menu: name })}>
      <SectionTitle
        note={
          isMade ? (
            <>
              {t(PLACES[menu.name])}{' '}
              <IconButton
                isSmall
                icon={RotateCcw}
                label={t('Reset to automatic: {menu}', { menu: name })}
                onClick={() => put([])}
              />
            </>
          ) : (
            t(AUTOMATIC[menu.name])
          )
        }
      >
        {name}
      </SectionTitle>
      <Refusal of={save.error && sentence(save.error)} />
      <DragBoard id={`menu-${menu.name}`} onDrop={(from: string, to) => move(placeOf(from), placeOf(to))}>
        <ol>
          {links.map((link, at) => (
            <MenuRow
              key={idOf(link)}
              id={idOf(link)}
              link={link}
              name={nameOf(link)}
              at={at}
              count={links.length}
              onMove={(to) => move(at, to)}
              onTakeOff={() => put(links.toSpliced(at, 1))}
            />
          ))}
        </ol>
      </DragBoard>
      <AddLink menu={name} targets={targets} links={links} onAdd={(link) => put([...links, link])} />
    </section>
  )
}
