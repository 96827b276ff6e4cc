import { Trash2 } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { SearchBox } from '#components/desk/parts/bar/search-box.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { redirectQueries } from '#components/desk/queries/redirect-queries.ts'
import { DeleteDialog } from '#components/desk/redirects/delete-dialog.tsx'
import { RedirectDialog } from '#components/desk/redirects/redirect-dialog.tsx'
import { TargetCell } from '#components/desk/redirects/target-cell.tsx'
import { msg, t } from '#domain/messages/t.ts'
import type { RedirectFilter, RedirectView } from '#domain/urls/redirect-views.ts'

const EMPTY = {
  all: msg('No redirects yet. Renaming a section, topic or byline adds one, and so does an import.'),
  here: msg('No redirects to this site.'),
  elsewhere: msg('No redirects to other sites.'),
  gone: msg('No address is marked as gone.'),
}

type Open = { is: 'changed' | 'deleted'; of: RedirectView } | null

/** Redirects of one view, with a search over both sides. */
export function RedirectList({ filter }: { filter: RedirectFilter }) {
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState<Open>(null)
  const q = useDeferredValue(typed.trim())
  const close = () => setOpen(null)
  return (
    <>
      <Filters label={t('Redirects')}>
        <SearchBox label={t('Old address or target')} value={typed} onChange={setTyped} />
      </Filters>
      <PageBody>
        <List
          isMain
          list={usePagedList(redirectQueries.list(filter, q))}
          label={t('The list of redirects')}
          rowKey={({ path }) => path}
          columns={[
            { name: t('Old address'), isRowHead: true, cell: ({ path }) => <code>{path}</code> },
            { name: t('Leads to'), cell: (one) => <TargetCell of={one} /> },
          ]}
          actions={(of) => [
            {
              name: t('Change…'),
              label: t('Change the redirect from {path}', { path: of.path }),
              does: () => setOpen({ is: 'changed', of }),
            },
            {
              name: t('Delete…'),
              label: t('Delete the redirect from {path}', { path: of.path }),
              icon: Trash2,
              does: () => setOpen({ is: 'deleted', of }),
            },
          ]}
          empty={{
            title: q === '' ? t(EMPTY[filter]) : t('No redirect in this view contains “{q}”.', { q }),
            isSmall: true,
          }}
          moreName={t('More redirects')}
        />
      </PageBody>
      {open?.is === 'changed' && <RedirectDialog of={open.of} onClose={close} />}
      {open?.is === 'deleted' && <DeleteDialog path={open.of.path} onClose={close} />}
    </>
  )
}
