'use client'
import { FilePlus } from 'lucide-react'
import { useState } from 'react'
import { Menus } from '#components/desk/pages/menus.tsx'
import { NewPageDialog } from '#components/desk/pages/new-page-dialog.tsx'
import { KIND_NAMES } from '#components/desk/pages/page-facts.tsx'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageColumn } from '#components/desk/parts/bar/page-part.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import type { Column } from '#components/desk/parts/list/list-props.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { useList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { rich } from '#components/desk/parts/rich.tsx'
import { standingPageQueries } from '#components/desk/queries/standing-page-queries.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { msg, t } from '#domain/messages/t.ts'
import type { DeskPageItem } from '#domain/paper/page-fields.ts'

const STATES = {
  draft: msg('draft', 'of a page'),
  published: msg('published', 'of a page'),
  withdrawn: msg('withdrawn', 'of a page'),
}

const NEW_ID = 'new-page'
const toNew = () => document.getElementById(NEW_ID)?.focus()

/** Lists the standing pages and the menus that lead to them. */
export function PagesPage() {
  const { said } = useNewsroom()
  const list = useList(standingPageQueries.list())
  const [isNew, setNew] = useState(false)
  const pages = list.state === 'refused' ? undefined : list.first?.items
  useKeys({ c: () => pages && setNew(true) })
  return (
    <>
      <Bar title={t('Pages and menus')}>
        {pages && (
          <Button id={NEW_ID} kind="primary" icon={FilePlus} keys="C" onClick={() => setNew(true)}>
            {t('New page…')}
          </Button>
        )}
      </Bar>
      <PageColumn>
        <List
          isMain
          list={list}
          label={t('The list of pages')}
          columns={columnsOf(said)}
          empty={{
            title: t('No pages yet.'),
            how: t(
              'Say who you are, how readers can reach you and how you correct mistakes. Readers find these pages in the footer, and search engines read them too.',
            ),
          }}
          refused={{ title: t('Only editors can edit pages and menus.'), how: t('Ask an editor to make a change.') }}
        />
        {pages && <Menus pages={pages} />}
      </PageColumn>
      {isNew && pages && <NewPageDialog pages={pages} onClose={() => setNew(false)} returnFocus={toNew} />}
    </>
  )
}

const columnsOf = (said: (at: number) => string): Column<DeskPageItem>[] => [
  {
    name: t('Page'),
    cell: ({ id, title, path, slug }) => (
      <>
        <DeskLink href={`/desk/pages/${id}`} className="font-bold">
          <bdi>{title}</bdi>
        </DeskLink>
        <br />
        <span className="text-ink-3">{path ?? `/${slug}`}</span>
      </>
    ),
  },
  { name: t('Kind'), cell: ({ kind }) => t(KIND_NAMES[kind]) },
  {
    name: t('State'),
    cell: ({ state, hasChangesNotOut }) =>
      state === 'published' && hasChangesNotOut ? t('published, with unpublished changes') : t(STATES[state]),
  },
  {
    name: t('Last edited'),
    hidden: 'narrow',
    cell: ({ savedAt, savedBy }) =>
      savedBy === null
        ? said(savedAt)
        : rich('{time}, <by>{name}</by>', {
            time: said(savedAt),
            name: savedBy.name,
            by: (name) => <span className="text-ink-3">{name}</span>,
          }),
  },
]
